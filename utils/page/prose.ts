/** What reads like sentences. */

import type { Run } from './text-runs';

const PROSE_LENGTH = 60; // characters: shorter runs are labels, headings and links as often as sentences
const PROSE_LINKED = 0.4; // share of linked characters above which a run is a list of links

/** Length in characters of Latin script: a Chinese or Japanese character says as much as two or three. */
export function proseLength(run: Run): number {
  return run.dense ? run.length * 2.5 : run.length;
}

/** Whether a run reads like sentences rather than like a label or a link. */
export function isProse(run: Run): boolean {
  return proseLength(run) >= PROSE_LENGTH && run.linked <= run.length * PROSE_LINKED;
}
