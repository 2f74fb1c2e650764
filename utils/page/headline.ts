/** Finds the headline of an article, and the standfirst and opening captions between it and the body. */

import { hyphenated } from './boilerplate-names';
import { isProse, proseLength } from './prose';
import { textOfRun } from './read-blocks';
import { namesOf } from './text-place';
import type { Run } from './text-runs';

const STANDFIRST_NAME =
  /(?:standfirst|dek|sub-?(?:title|head|headline|heading)|summary|excerpt|lead|lede|intro|teaser-text|abstract|chapeau|vorspann|kicker-text|bajada|sumario|entradilla|description|strapline|tagline)(?:-|$)/;

const HEADLINE_NAME = /head(?:line|ing)|title/i;
const HEADLINE_LENGTH = 300; // characters
const HEADLINE_DEPTH = 0.2; // a headline has less than this share of the body's prose above it

/** The heading that names the article; null where no heading does. */
export function findHeadline(
  document: Document,
  runs: Run[],
  inRoot: ReadonlySet<Run>,
): Run | null {
  const titles = titlesOf(document);
  let best: Run | null = null;
  let bestScore = 0;
  let proseLeft = HEADLINE_DEPTH * proseIn(inRoot);
  for (const run of runs) {
    const { role, exclusion } = run.place;
    if (exclusion === null && isProse(run) && inRoot.has(run)) proseLeft -= proseLength(run);
    if (proseLeft < 0) break;
    if (run.length > HEADLINE_LENGTH) continue;
    if (role !== 'headline' && role !== 'heading' && !HEADLINE_NAME.test(namesOf(run.element)))
      continue;
    const text = simplified(textOfRun(run).text);
    if (text.length < 8) continue;
    const named = titles.some(
      (title) => title.startsWith(text) || text.startsWith(title) || title.includes(text),
    );
    if (exclusion !== null && !named) continue;
    const score =
      (named ? 3 : 0) +
      (role === 'headline' ? 2 : role === 'heading' ? 0.5 : 0) +
      Math.min(text.length, 60) / 100;
    if (score > bestScore && (named || role === 'headline')) {
      best = run;
      bestScore = score;
    }
  }
  return best;
}

/** The page's titles, simplified. */
export function titlesOf(document: Document): string[] {
  const titles = [document.title];
  for (const meta of document.querySelectorAll(
    'meta[property="og:title"],meta[name="twitter:title"]',
  )) {
    titles.push(meta.getAttribute('content') ?? '');
  }
  return titles.map(simplified).filter((title) => title.length >= 8);
}

/** A text in lower case with one space for all white space and punctuation: for comparing titles. */
export function simplified(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f]+/g, ' ')
    .trim();
}

function proseIn(runs: ReadonlySet<Run>): number {
  let prose = 0;
  for (const run of runs) {
    if (isProse(run) && run.place.exclusion === null) prose += proseLength(run);
  }
  return prose;
}

/** The runs between headline and body that belong to the article: standfirst, summary points, captions of the opening picture. */
export function findStandfirst(
  document: Document,
  runs: Run[],
  headline: Run,
  first: Run | undefined,
): Run[] {
  const from = runs.indexOf(headline) + 1;
  const to = first === undefined ? from : runs.indexOf(first);
  const description = simplified(
    document
      .querySelector('meta[name="description"],meta[property="og:description"]')
      ?.getAttribute('content') ?? '',
  );
  const found: Run[] = [];
  for (const run of runs.slice(from, to)) {
    if (run.place.exclusion !== null || run.linked > run.length / 2 || run.length < 20) continue;
    const text = simplified(textOfRun(run).text);
    if (run.place.role === 'caption') found.push(run);
    else if (
      STANDFIRST_NAME.test(hyphenated(namesOf(run.element))) ||
      (text.length >= 40 &&
        description !== '' &&
        (description.startsWith(text.slice(0, 60)) || text.startsWith(description.slice(0, 60))))
    ) {
      run.place = { ...run.place, role: 'standfirst' };
      found.push(run);
    }
  }
  return found;
}
