/** Links plain text, for the command line, tests and the bench. */

import { createDocument, type LinkOptions } from './document';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { BlockRole, LinkResult, TextBlock } from './types';

/** A title is no longer than this and does not end like a sentence. */
const MAX_TITLE = 200;

/** Mentions in `text`; offsets are into the whole of it, and every `blockId` is the line's number from 0. */
export function linkText(
  gazetteer: Gazetteer,
  text: string,
  options: LinkOptions = {},
): LinkResult {
  const lines = linesOf(text);
  const result = createDocument(gazetteer, options).update({
    blocks: lines.map(({ block }) => block),
  });
  const starts = new Map(lines.map(({ block, start }) => [block.id, start]));
  for (const found of [...result.mentions, ...result.rejections]) {
    const start = starts.get(found.blockId)!;
    found.start += start;
    found.end += start;
  }
  return result;
}

/** The lines of a text as blocks, each with the offset at which it starts; empty lines are left out. */
export function linesOf(text: string): { block: TextBlock; start: number }[] {
  const lines: { block: TextBlock; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      lines.push({
        block: { id: String(lines.length), text: line, role: roleOf(line, lines.length) },
        start,
      });
    }
    start += line.length + 1;
  }
  // A text of one line is a passage, whatever it looks like.
  if (lines.length === 1) lines[0]!.block.role = 'paragraph';
  return lines;
}

function roleOf(line: string, at: number): BlockRole {
  if (at > 0 || line.length > MAX_TITLE || /[.!?…]["'”’)]?\s*$/u.test(line)) return 'paragraph';
  return 'headline';
}
