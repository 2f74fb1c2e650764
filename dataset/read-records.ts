/** Reads the committed records of one tier or of both, in a fixed order. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { EntityRecord } from '../utils/dataset/record';
import { parseRecordLine, RecordError } from './schema';

/** A record and where it stands, for messages. */
export interface PlacedRecord {
  record: EntityRecord;
  /** Relative to the project's root. */
  file: string;
  line: number;
}

/** Every record under `directory`, files in alphabetical order; throws RecordError at the first bad line. */
export function readRecords(directory: string): PlacedRecord[] {
  return listJsonl(directory).flatMap(readRecordFile);
}

/** Every record of one file. */
export function readRecordFile(path: string): PlacedRecord[] {
  const file = relative(process.cwd(), path);
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  if (text !== '' && lines.pop() !== '') {
    throw new RecordError(
      file,
      lines.length + 1,
      'does not end in a line break: the file is cut off',
    );
  }
  return lines.map((line, index) => ({
    record: parseRecordLine(line, file, index + 1),
    file,
    line: index + 1,
  }));
}

/** All `.jsonl` files under a directory, sorted by path; none where it does not exist. */
export function listJsonl(directory: string): string[] {
  let names: string[];
  try {
    names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(directory, name));
}
