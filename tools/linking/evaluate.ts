/** Links gold documents and scores the result, set by set. */

import type { LinkOptions } from '../../utils/linking/document';
import type { Gazetteer } from '../../utils/linking/gazetteer/gazetteer';
import { linkText } from '../../utils/linking/link-text';
import type { GoldDocument } from './gold';
import { emptyTally, type Scored, scoreOf, type Tally, tallyDocument } from './score';

/** Measures of each set; errors are told to `report`. */
export function evaluate(
  gazetteer: Gazetteer,
  names: string[],
  documents: GoldDocument[],
  options: LinkOptions,
  report?: (line: string) => void,
): Scored[] {
  const tallies = new Map<string, Tally>();
  for (const document of documents) {
    const tally = tallies.get(document.set) ?? emptyTally();
    tallies.set(document.set, tally);
    const marks = linkText(gazetteer, document.text, options).mentions.map((mention) => ({
      ...mention,
      name: names[mention.entity]!,
    }));
    tallyDocument(document, marks, tally, (kind, surface, label, at) => {
      const around = document.text
        .slice(Math.max(0, at.start - 50), at.end + 50)
        .replace(/\s+/g, ' ');
      report?.([document.set, kind, surface, label, around].join(' | '));
    });
  }
  return [...tallies].map(([set, tally]) => scoreOf(set, tally));
}

/** One line a set. */
export function printScores(title: string, rows: Scored[]): void {
  const cell = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3)).padStart(7);
  process.stdout.write(
    `${title.padEnd(24)}${['P', 'R', 'acc', 'nil', 'spur'].map((name) => name.padStart(7)).join('')}\n`,
  );
  for (const { set, P, R, acc, nil, spur } of rows) {
    process.stdout.write(`  ${set.padEnd(22)}${[P, R, acc, nil, spur].map(cell).join('')}\n`);
  }
}
