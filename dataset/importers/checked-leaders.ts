/**
 * A later list of leaders, read only to check (its licence is share-alike): an office-holder whom it contradicts is left
 * out; nothing of the list itself is taken.
 */

import { foldName } from '../join/entity-pool';
import type { Leader } from './factbook-leaders';
import { asObject, asText, readJson } from './parse';
import type { SourceFiles } from './source-files';

const FOLDER = 'world-leaders-current/snapshots';

/** Whether the newest list has the country, and nobody of that surname in it. */
export function checkedLeaders(files: SourceFiles): (iso: string, leader: Leader) => boolean {
  const path = newestSnapshot(files);
  const names = new Map<string, string[]>();
  if (path) collect(readJson(files, path), names);
  return (iso, leader) => {
    const known = names.get(iso);
    return (
      known !== undefined &&
      !known.some((name) =>
        foldName(name)
          .split(' ')
          .some((word) => foldName(leader.name).split(' ').includes(word)),
      )
    );
  };
}

function newestSnapshot(files: SourceFiles): string | undefined {
  const year = files.list(FOLDER).at(-1);
  const month = year && files.list(`${FOLDER}/${year}`).at(-1);
  const day = month && files.list(`${FOLDER}/${year}/${month}`).at(-1);
  return day && `${FOLDER}/${year}/${month}/${day}`;
}

function collect(value: unknown, names: Map<string, string[]>): void {
  for (const entry of Object.values(asObject(asObject(value).countries)).map(asObject)) {
    const iso = asText(asObject(entry.country).iso_code).toLowerCase();
    const holders = Object.values(asObject(entry.positions)).map((position) =>
      asObject(asObject(position).current_holder),
    );
    if (iso)
      names.set(
        iso,
        holders.map((holder) => asText(holder.name_en)),
      );
  }
}
