/** Access to the publishers' files under one folder; a missing or cut file stops the import by name. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A source file that cannot be used: its path and the reason. */
export class SourceFileError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'SourceFileError';
  }
}

/** The raw folder as importers see it. */
export interface SourceFiles {
  /** Text of a file; `.gz` files are unpacked. */
  text(path: string): string;
  /** Bytes of a file; `.gz` files are unpacked. */
  bytes(path: string): Uint8Array;
  /** Names in a folder, sorted; none where it does not exist. */
  list(path: string): string[];
  has(path: string): boolean;
  /** The day it was written, ISO 8601: for files that do not say their own date. */
  date(path: string): string;
}

/** Files under `root`. */
export function sourceFiles(root: string): SourceFiles {
  const bytes = (path: string): Uint8Array => {
    const full = join(root, path);
    if (!existsSync(full)) throw new SourceFileError(path, 1, 'is missing');
    const raw = readFileSync(full);
    if (!path.endsWith('.gz')) return raw;
    try {
      return gunzipSync(raw);
    } catch {
      throw new SourceFileError(path, 1, 'is truncated or not gzip');
    }
  };
  return {
    bytes,
    text: (path) => new TextDecoder().decode(bytes(path)),
    has: (path) => existsSync(join(root, path)),
    date: (path) => statSync(join(root, path)).mtime.toISOString().slice(0, 10),
    list: (path) => (existsSync(join(root, path)) ? readdirSync(join(root, path)).sort() : []),
  };
}

/** Files held in memory, by path: for tests. */
export function memoryFiles(files: Record<string, string>): SourceFiles {
  const text = (path: string): string => {
    const found = files[path];
    if (found === undefined) throw new SourceFileError(path, 1, 'is missing');
    return found;
  };
  return {
    text,
    bytes: (path) => new TextEncoder().encode(text(path)),
    has: (path) => path in files,
    date: () => '2026-01-01',
    list: (path) => {
      const below = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      return [...new Set(below.map((name) => name.slice(path.length + 1).split('/')[0]!))].sort();
    },
  };
}
