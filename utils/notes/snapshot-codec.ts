/** A snapshot's bytes: the backup's text, compressed, with a checksum, in pieces that a key-value store takes. */

import { fail, type Result } from '../result';
import { readBackup, writeBackup } from './formats/backup';
import type { NotesContent } from './formats/content';

/** Characters of one piece; JSON-safe, so that any extension storage keeps it as it is. */
const PIECE = 512 * 1024;

/** A packed snapshot. */
export interface PackedContent {
  /** Base64, in order. */
  pieces: string[];
  /** Compressed bytes. */
  bytes: number;
  /** SHA-256 of the compressed bytes, hex. */
  checksum: string;
}

export async function packContent(content: NotesContent): Promise<PackedContent> {
  const text = new Blob([writeBackup(content)]);
  const compressed = text.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
  const base64 = toBase64(bytes);
  const pieces: string[] = [];
  for (let start = 0; start < base64.length; start += PIECE) {
    pieces.push(base64.slice(start, start + PIECE));
  }
  return { pieces, bytes: bytes.length, checksum: await sha256(bytes) };
}

/** Unpacks and checks all of it; `storage-broken` when a piece is missing or not what it was. */
export async function unpackContent(
  pieces: readonly unknown[],
  checksum: string,
): Promise<Result<NotesContent>> {
  if (!pieces.every((piece) => typeof piece === 'string'))
    return fail('storage-broken', 'piece missing');
  try {
    const bytes = fromBase64(pieces.join(''));
    if ((await sha256(bytes)) !== checksum) return fail('storage-broken', 'snapshot checksum');
    return readBackup(await textOf(bytes));
  } catch {
    return fail('storage-broken', 'snapshot unreadable');
  }
}

/** SHA-256, hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
