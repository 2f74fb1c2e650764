/** Sums outcomes up: a table for people, shares for machines. */

import { CATEGORIES, type Category } from './cases';
import type { Outcome } from './judge';

/** Shares over all sets; what `--json` writes. */
export interface Shares {
  unchanged: number;
  moved: number;
  edited: number;
  deletedWrong: number;
}

export interface SetOutcomes {
  name: string;
  outcomes: Outcome[];
}

type Side = 'ours' | 'peer';

/** Shares of cases anchored on the expected place, and of deleted passages anchored at all. */
export function sharesOf(outcomes: Outcome[], side: Side = 'ours'): Shares {
  const share = (category: Category) => shareOf(outcomes, category, side);
  return {
    unchanged: share('unchanged'),
    moved: share('moved'),
    edited: share('edited'),
    deletedWrong: 1 - share('deleted'),
  };
}

/** The table by set and category, ours beside the peer. */
export function table(sets: SetOutcomes[]): string {
  const all = { name: 'all sets', outcomes: sets.flatMap((set) => set.outcomes) };
  const lines = [
    row([
      'set',
      'category',
      'cases',
      'ours',
      'peer',
      'ours missed/wrong',
      'peer missed/wrong',
      'ms',
      'peer ms',
    ]),
  ];
  for (const set of [...sets, all]) {
    for (const category of CATEGORIES) {
      const outcomes = set.outcomes.filter((outcome) => outcome.category === category);
      if (outcomes.length === 0) continue;
      lines.push(
        row([
          set.name,
          category === 'deleted' ? 'deleted: anchored' : category,
          String(outcomes.length),
          percent(outcomes, category, 'ours'),
          percent(outcomes, category, 'peer'),
          errors(outcomes, 'ours'),
          errors(outcomes, 'peer'),
          mean(outcomes.map((outcome) => outcome.time)),
          mean(outcomes.map((outcome) => outcome.peerTime)),
        ]),
      );
    }
  }
  const share = peerAtOurFloor(all.outcomes);
  lines.push(
    '',
    `Edited, peer given the floor at which it errs on deleted passages as seldom as we do: ${(100 * share).toFixed(1)}%`,
  );
  const unseen = all.outcomes.filter((outcome) => outcome.unseen).length;
  lines.push(
    '',
    `Expected text not on the page as it is read (counted as missed or wrong): ${unseen}`,
  );
  return lines.join('\n');
}

/**
 * The peer ranks its places but refuses none. With the lowest floor on its rank that leaves it no more deleted
 * passages wrongly anchored than we have, this share of the edited ones is still on the expected place.
 */
function peerAtOurFloor(outcomes: Outcome[]): number {
  const wrong = outcomes.filter(
    (outcome) => outcome.category === 'deleted' && outcome.peer === 'wrong',
  );
  const allowed = outcomes.filter(
    (outcome) => outcome.category === 'deleted' && outcome.ours === 'wrong',
  ).length;
  const ranks = wrong.map((outcome) => outcome.peerScore).sort((a, b) => b - a);
  const floor = ranks[allowed] ?? 0;
  const edited = outcomes.filter((outcome) => outcome.category === 'edited');
  const kept = edited.filter((outcome) => outcome.peer === 'right' && outcome.peerScore > floor);
  return edited.length === 0 ? 1 : kept.length / edited.length;
}

function shareOf(outcomes: Outcome[], category: Category, side: Side): number {
  const given = outcomes.filter((outcome) => outcome.category === category);
  if (given.length === 0) return 1;
  return given.filter((outcome) => outcome[side] === 'right').length / given.length;
}

function percent(outcomes: Outcome[], category: Category, side: Side): string {
  const share = shareOf(outcomes, category, side);
  return `${(100 * (category === 'deleted' ? 1 - share : share)).toFixed(1)}%`;
}

function errors(outcomes: Outcome[], side: Side): string {
  const count = (verdict: Outcome['ours']) =>
    outcomes.filter((outcome) => outcome[side] === verdict).length;
  return `${count('missed')}/${count('wrong')}`;
}

function mean(times: number[]): string {
  return (times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(2);
}

function row(cells: string[]): string {
  const widths = [26, 18, 7, 8, 8, 18, 18, 7, 8];
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)))
    .join(' ');
}
