/** Turns runs of text nodes into blocks of text as a reader sees them, with an exact map back. */

import type { TextBlock } from '../linking/types';
import type { Run } from './text-runs';
import { collectRuns } from './text-runs';

/** `block.text.slice(start, end)` is the node's text from `offset` on, of the same length; white space may be of another kind. */
export interface Segment {
  node: Text;
  offset: number;
  start: number;
  end: number;
}

/** A block of the page with the text nodes it was read from, in order. */
export interface PageBlock {
  block: TextBlock;
  element: Element;
  segments: Segment[];
}

/** White space that a browser collapses, and characters that nobody sees. */
const TO_COLLAPSE = /[\t\n\f\r\u00ad\u200b\u2060\ufeff]| {2}/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;

/** The run's text with white space collapsed and joined across inline elements; empty when there is nothing to see. */
export function textOfRun(run: Run): { text: string; segments: Segment[] } {
  run.read ??= readRun(run);
  return run.read;
}

function readRun(run: Run): { text: string; segments: Segment[] } {
  const segments: Segment[] = [];
  let text = '';
  for (const { node, data, breakBefore } of run.pieces) {
    if (breakBefore && text !== '')
      text = `${text.endsWith(' ') ? trimLast(segments, text) : text}\n`;
    text = appendPiece(segments, text, node, data);
  }
  while (text.endsWith(' ') || text.endsWith('\n')) text = trimLast(segments, text);
  return { text, segments };
}

function appendPiece(segments: Segment[], text: string, node: Text, data: string): string {
  const atStart = text === '' || text.endsWith(' ') || text.endsWith('\n');
  if (!TO_COLLAPSE.test(data)) {
    const offset = atStart && data.startsWith(' ') ? 1 : 0;
    return data.length > offset ? append(segments, text, node, offset, data.slice(offset)) : text;
  }
  let from = 0;
  let spaced = atStart;
  let result = text;
  for (let i = 0; i <= data.length; i++) {
    const code = i < data.length ? data.charCodeAt(i) : 0;
    const isSpace = code === 32 || (code >= 9 && code <= 13 && code !== 11);
    if (i < data.length && !(isSpace && (spaced || code !== 32)) && !isInvisible(code)) {
      spaced = isSpace;
      continue;
    }
    if (i > from) result = append(segments, result, node, from, data.slice(from, i));
    if (isSpace && !spaced) result = append(segments, result, node, i, ' ');
    if (isSpace) spaced = true;
    from = i + 1;
  }
  return result;
}

function isInvisible(code: number): boolean {
  return code >= 0xad && INVISIBLE.test(String.fromCharCode(code));
}

function append(
  segments: Segment[],
  text: string,
  node: Text,
  offset: number,
  piece: string,
): string {
  const last = segments.at(-1);
  const end = text.length + piece.length;
  if (
    last?.node === node &&
    last.end === text.length &&
    last.offset + last.end - last.start === offset
  )
    last.end = end;
  else segments.push({ node, offset, start: text.length, end });
  return text + piece;
}

/** Drops the last character, a space or a break. */
function trimLast(segments: Segment[], text: string): string {
  const shorter = text.slice(0, -1);
  const last = segments.at(-1);
  if (last !== undefined && last.end > shorter.length) {
    last.end = shorter.length;
    if (last.end <= last.start) segments.pop();
  }
  return shorter;
}

/** Gives blocks ids that depend on their text alone, numbered where a text occurs more than once. */
export class BlockIds {
  private readonly taken = new Set<string>();

  /** An id that no block holds, for a block of this text. */
  take(text: string): string {
    const hash = hashOf(text);
    let id = hash;
    for (let copy = 2; this.taken.has(id); copy++) id = `${hash}-${copy}`;
    this.taken.add(id);
    return id;
  }

  /** Gives an id back when its block is gone. */
  release(id: string): void {
    this.taken.delete(id);
  }
}

/** FNV-1a over UTF-16 code units, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}${text.length.toString(36)}`;
}

/** The run as a block; null when there is nothing to read in it. */
export function blockOfRun(run: Run, ids: BlockIds): PageBlock | null {
  const { text, segments } = textOfRun(run);
  if (text === '') return null;
  return {
    block: { id: ids.take(text), text, role: run.place.role },
    element: run.element,
    segments,
  };
}

/**
 * Every readable block under `root`, boilerplate included, in document order: scripts, controls, code, hidden and editable
 * text are left out. For the article alone, see `article-body.ts`.
 */
export function readBlocks(root: Node): PageBlock[] {
  const ids = new BlockIds();
  return collectRuns(root)
    .map((run) => blockOfRun(run, ids))
    .filter((block) => block !== null);
}
