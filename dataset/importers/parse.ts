/** Parsers for the publishers' formats that say where a file is broken. */

import { parse } from 'csv-parse/sync';
import { SourceFileError, type SourceFiles } from './source-files';

/** A JSON file; throws SourceFileError where it is cut off or not JSON. */
export function readJson(files: SourceFiles, path: string): unknown {
  const text = files.text(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new SourceFileError(
      path,
      lineOfError(text, error),
      `is truncated or not JSON: ${messageOf(error)}`,
    );
  }
}

/** A file of one JSON object a line. */
export function readJsonLines(files: SourceFiles, path: string): unknown[] {
  return files
    .text(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch (error) {
        throw new SourceFileError(path, index + 1, `is truncated or not JSON: ${messageOf(error)}`);
      }
    });
}

/** A comma- or otherwise separated file with a head row; every row has as many cells as the head. */
export function readCsv(
  files: SourceFiles,
  path: string,
  delimiter = ',',
): Record<string, string>[] {
  return parseTable(files, path, { columns: true, delimiter }) as Record<string, string>[];
}

/** The same without a head row. */
export function readRows(files: SourceFiles, path: string, delimiter: string): string[][] {
  return parseTable(files, path, {
    columns: false,
    delimiter,
    quote: null,
    relax_column_count: true,
  }) as string[][];
}

function parseTable(files: SourceFiles, path: string, options: object): unknown {
  try {
    return parse(files.text(path), { bom: true, skip_empty_lines: true, ...options });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new SourceFileError(path, line, `is truncated or not a table: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function lineOfError(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(messageOf(error))?.[1];
  const until = position === undefined ? text.length : Number(position);
  return text.slice(0, until).split('\n').length;
}

/** A value of unknown JSON as an object; an empty one where it is something else. */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** As a list; an empty one where it is something else. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** As text without spaces around it; '' where it is something else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
