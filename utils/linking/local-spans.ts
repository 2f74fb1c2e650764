/** Adds what the document taught to the spans: surnames and first names of people named in full. */

import { spanOf } from './collect-spans';
import { emptyFeatures } from './features';
import type { FullName, LocalNames, Place } from './local-names';
import { TOKEN } from './scan-block';
import type { Candidate, ReadBlock, ScannedBlock, Span } from './span';
import { PARTICLES } from './text/particles';

/**
 * `spans` with a candidate for every known person whose surname or first name stands at one word, in order of
 * start and the longest first. Spans that the index gave are kept as they are, but may gain a candidate.
 */
export function withLocalSpans(blocks: ReadBlock[], names: LocalNames): Span[][] {
  if (names.bySurname.size === 0) return blocks.map(({ spans }) => spans);
  return blocks.map((read, block) => addTo(read, block, names));
}

function addTo({ scanned, spans, byStart }: ReadBlock, block: number, names: LocalNames): Span[] {
  const { tokens, words } = scanned;
  const added: Span[] = [];
  const replaced = new Set<Span>();
  let at = 0;
  let cover: Span | undefined;
  for (let i = 0; i < tokens.count; i++) {
    while (at < spans.length && spans[at]!.from <= i) {
      if (!cover || spans[at]!.to > cover.to) cover = spans[at]!;
      at++;
    }
    if ((words[i]! & TOKEN.capital) === 0) continue;
    const bearers = bearersAt(scanned, block, i, names);
    if (bearers.length === 0) continue;
    const inside = cover !== undefined && cover.to > i && cover.to - cover.from > 1;
    if (
      inside &&
      cover!.candidates.some(({ entity }) => bearers.some(({ name }) => name.entity === entity))
    )
      continue;
    const from = Math.min(...bearers.map(({ from: start }) => start));
    const known = byStart
      .get(from)
      ?.find((span) => span.to === i + 1 && span.end === tokens.end[i]);
    const fresh = known ? copyOf(known) : spanOf(scanned, block, from, i + 1, false, []);
    fresh.inside ||= inside;
    for (const bearer of bearers) addCandidate(fresh, bearer);
    if (known) replaced.add(known);
    added.push(fresh);
  }
  if (added.length === 0) return spans;
  return [...spans.filter((span) => !replaced.has(span)), ...added].sort(
    (x, y) => x.from - y.from || y.to - x.to || y.end - x.end,
  );
}

interface Bearer {
  name: FullName;
  kind: 'surname' | 'nickname';
  from: number;
}

/** The people in the document who can be called by the word at `token`. */
function bearersAt(
  scanned: ScannedBlock,
  block: number,
  token: number,
  names: LocalNames,
): Bearer[] {
  const hash = scanned.tokens.a[token]!;
  const here = { block, token };
  const surnames = (names.bySurname.get(hash) ?? []).filter((name) =>
    mayStand(scanned, name, here),
  );
  const bearers: Bearer[] = surnames
    .filter(({ entity }) => entity >= 0)
    .map((name) => ({ name, kind: 'surname', from: nameStart(scanned, token, name) }));
  if (bearers.length > 0) return bearers;
  return (names.byGiven.get(hash) ?? [])
    .filter((name) => name.entity >= 0 && mayStand(scanned, name, here))
    .map((name) => ({ name, kind: 'nickname', from: token }));
}

/** A bare name follows the full one; in a headline it may stand before, where it is no everyday or given name. */
function mayStand({ block, words }: ScannedBlock, { first }: FullName, here: Place): boolean {
  if (isBefore(first, here)) return true;
  if (block.role !== 'headline' && block.role !== 'standfirst') return false;
  return (words[here.token]! & (TOKEN.given | TOKEN.common)) === 0;
}

/** Whether one place comes before another. */
export function isBefore(x: Place, y: Place): boolean {
  return x.block < y.block || (x.block === y.block && x.token < y.token);
}

/** Takes in the particles that belong to the surname: "von der Leyen". */
function nameStart({ tokens }: ScannedBlock, token: number, { parts }: FullName): number {
  let from = token;
  for (let part = parts.length - 2; part > 0 && from > 0; part--) {
    if (tokens.a[from - 1] !== parts[part] || !PARTICLES.has(parts[part]!)) break;
    from--;
  }
  return from;
}

/** The index's own spans stay as they are: the next change of the document starts from them again. */
function copyOf(span: Span): Span {
  const candidates = span.candidates.map((candidate) => ({
    ...candidate,
    features: candidate.features.slice(),
  }));
  return { ...span, candidates };
}

function addCandidate(span: Span, { name, kind }: Bearer): void {
  const known = span.candidates.find(({ entity }) => entity === name.entity);
  if (known) {
    // A surname that the document explains owes nothing to how well known it is.
    if (known.kind === 'surname')
      Object.assign(known, { weight: 0, local: true, evidence: name.surface });
    return;
  }
  const candidate: Candidate = {
    entity: name.entity,
    kind,
    common: false,
    weight: 0,
    local: true,
    features: emptyFeatures(),
    logit: 0,
    evidence: name.surface,
  };
  span.candidates.push(candidate);
}
