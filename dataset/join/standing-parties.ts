/** Keeps an old table from telling the end of a party that a later list still has. */

import type { Draft } from './draft';

/** The drafts of one entity; of a party that the Factbook of 2026 lists, without an end and without an old best result. */
export function withoutEnd(drafts: Draft[]): Draft[] {
  const stands = drafts.some(
    (draft) => draft.type === 'party' && draft.source.startsWith('factbook:'),
  );
  if (!stands) return drafts;
  return drafts.map((draft) => ({
    ...draft,
    ...(draft.description
      ? {
          description: draft.description
            .replace(/^Former political/, 'Political')
            .replace(/, dissolved in \d+$/, ''),
        }
      : {}),
    facts: (draft.facts ?? []).filter(
      ({ label }) => label !== 'Dissolved' && label !== 'Largest share of votes',
    ),
  }));
}
