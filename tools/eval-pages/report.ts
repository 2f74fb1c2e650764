/** Sums visits up and prints them. Shares are between 0 and 1. */

import { countRead, isInGold, type Mark, padded } from './gold';
import type { Visit } from './visit';

/** A share with what it is a share of. */
export interface Share {
  of: number;
  share: number;
}

/** The figures of one run. */
export interface PagesReport {
  /** Pages judged to be articles, by kind, by kind and language, and for front pages. */
  recognised: Record<string, Share>;
  /** On pages with the whole gold text that were recognised, by source. */
  gold: Record<
    string,
    { pages: number; marksOutside: Share; paragraphsRead: Share; apart: number }
  >;
  threw: string[];
  changedDom: string[];
}

/** Sources whose gold is written by hand. */
const FULL_GOLD = ['scrapinghub', 'cleanportaleval'];

/** The figures of `visits`. */
export function summarise(visits: readonly Visit[]): PagesReport {
  const recognised: Record<string, Share> = {};
  const groups = new Map<string, Visit[]>();
  for (const visit of visits)
    for (const group of groupsOf(visit)) groups.set(group, [...(groups.get(group) ?? []), visit]);
  for (const [group, members] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    recognised[group] = shareOf(members.filter((one) => one.recognised).length, members.length);
  }
  const sources = [...new Set(visits.map(({ page }) => page.source))].filter((source) =>
    visits.some(({ page }) => page.source === source && page.gold !== null),
  );
  return {
    recognised,
    gold: Object.fromEntries([
      ...sources.map(
        (source) => [source, goldOf(visits.filter(({ page }) => page.source === source))] as const,
      ),
      ['full gold', goldOf(visits.filter(({ page }) => FULL_GOLD.includes(page.source)))] as const,
    ]),
    threw: visits
      .filter(({ thrown }) => thrown.length > 0)
      .map(({ page, thrown }) => `${page.id}: ${thrown[0]}`),
    changedDom: visits
      .filter(({ changes }) => changes > 0)
      .map(({ page, firstChange }) => `${page.id}: ${firstChange}`),
  };
}

function groupsOf({ page }: Visit): string[] {
  const language = page.lang === 'en' ? 'English' : 'other languages';
  const groups = [page.kind, `${page.kind}, ${language}`];
  if (page.subtype === 'news_index')
    groups.push('news front pages', `news front pages, ${language}`);
  return groups;
}

function goldOf(visits: readonly Visit[]): PagesReport['gold'][string] {
  const withGold = visits.filter(({ page, recognised }) => page.gold !== null && recognised);
  let marks = 0;
  let outside = 0;
  let apart = 0;
  let paragraphs = 0;
  let read = 0;
  for (const visit of withGold) {
    const inText = visit.marks.filter((mark) => mark.apart === null);
    apart += visit.marks.length - inText.length;
    marks += inText.length;
    outside += marksOutside(visit).length;
    const count = countRead(visit.page.gold!, visit.texts);
    paragraphs += count.paragraphs;
    read += count.read;
  }
  return {
    pages: withGold.length,
    marksOutside: shareOf(outside, marks),
    paragraphsRead: shareOf(read, paragraphs),
    apart,
  };
}

/** The marks that are neither in the gold text nor in headline, standfirst or captions. */
export function marksOutside(visit: Visit): Mark[] {
  const gold = padded(visit.page.gold ?? '');
  return visit.marks.filter((mark) => mark.apart === null && !isInGold(mark, gold));
}

function shareOf(part: number, of: number): Share {
  return { of, share: of === 0 ? 0 : part / of };
}

/** The report as lines of text. */
export function formatReport(report: PagesReport): string {
  const lines = ['judged to be an article'];
  for (const [group, { of, share }] of Object.entries(report.recognised)) {
    lines.push(`  ${group.padEnd(38)} ${percent(share)} of ${of}`);
  }
  lines.push(
    '',
    'body against gold (recognised pages)'.padEnd(40) +
      ' marks outside   paragraphs read   marks apart',
  );
  for (const [source, { pages, marksOutside: out, paragraphsRead, apart }] of Object.entries(
    report.gold,
  )) {
    lines.push(
      `  ${`${source}, ${pages} pages`.padEnd(38)} ${percent(out.share)} of ${String(out.of).padEnd(6)} ${percent(paragraphsRead.share)} of ${String(paragraphsRead.of).padEnd(6)} ${apart}`,
    );
  }
  lines.push(
    '',
    `pages that threw: ${report.threw.length}`,
    ...report.threw.slice(0, 10).map((line) => `  ${line}`),
  );
  lines.push(
    `pages whose DOM changed: ${report.changedDom.length}`,
    ...report.changedDom.slice(0, 10).map((line) => `  ${line}`),
  );
  return lines.join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`.padStart(7);
}
