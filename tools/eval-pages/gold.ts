/** Compares what was read and marked with an article's gold text. */

/** A mark with the words around it in its block. */
export interface Mark {
  text: string;
  before: string;
  after: string;
  /** What the block is: gold leaves headline, standfirst and captions out. */
  apart: 'headline' | 'standfirst' | 'caption' | null;
  /** The beginning of the block's text, for a person to read. */
  block: string;
}

/** How an article's text was read. */
export interface GoldCount {
  paragraphs: number;
  read: number;
  missed: string[];
}

const CONTEXT = 2; // words on each side that must agree with the gold
const SHINGLE = 4; // words
const SHARE = 0.75; // of a paragraph's shingles make it read
const SHORTEST = 4; // words of a paragraph that counts

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A text as its words, each with a space on both sides. */
export function padded(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Whether a mark stands in the gold text with the same words around it. */
export function isInGold(mark: Mark, gold: string): boolean {
  const context = [
    ...wordsOf(mark.before).slice(-CONTEXT),
    ...wordsOf(mark.text),
    ...wordsOf(mark.after).slice(0, CONTEXT),
  ];
  return gold.includes(` ${context.join(' ')} `);
}

/** How many of the gold's paragraphs are in the texts that were read. */
export function countRead(gold: string, texts: string[]): GoldCount {
  const read = padded(texts.join(' '));
  const paragraphs = gold.split(/\n+/).filter((one) => wordsOf(one).length >= SHORTEST);
  const missed = paragraphs.filter((one) => shareRead(wordsOf(one), read) < SHARE);
  return { paragraphs: paragraphs.length, read: paragraphs.length - missed.length, missed };
}

function shareRead(words: string[], read: string): number {
  let all = 0;
  let found = 0;
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    all++;
    if (read.includes(` ${words.slice(at, at + SHINGLE).join(' ')} `)) found++;
  }
  return all === 0 ? 0 : found / all;
}
