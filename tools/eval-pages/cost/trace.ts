/** Records what the main thread of one page does, and sums it up. Times are milliseconds of the thread's own clock: what other processes take is left out. */

import type { BrowserContext, CDPSession } from 'playwright-core';

/** What is read of an event of the browser's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The thread's own clock in microseconds; missing where the system has none. */
  tts?: number;
  tdur?: number;
  args: { beginData?: { url?: string }; data?: { url?: string } };
}

/** A stretch of the thread's own time in microseconds. */
interface Span {
  from: number;
  to: number;
}

/** What a page's main thread did. */
export interface ThreadUse {
  /** Our script, without the rendering it had to wait for. */
  script: number;
  /** Compiling and starting our script, as part of `script`. */
  start: number;
  /** Rendering: styles, layout, painting. */
  rendering: number;
  /** The longest stretch of ours (rendering that we asked for included) without a pause. */
  longestTask: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', '__metadata', 'blink.user_timing'];
const RENDERING: ReadonlySet<string> = new Set(
  'UpdateLayoutTree RecalculateStyles Layout PrePaint UpdateLayerTree Paint Layerize Commit CompositeLayers HitTest'.split(
    ' ',
  ),
);
/** Script whoever's it is: the pages' own is switched off, so that these are ours once we have begun. While the parser is at work they are the browser's: each picture it meets is asked for in one. */
const ANYBODYS: ReadonlySet<string> = new Set(
  'RunMicrotasks BlinkScheduler_PerformMicrotaskCheckpoint RunYieldContinuation v8.run v8.callFunction'.split(
    ' ',
  ),
);
const STARTING: ReadonlySet<string> = new Set(['EvaluateScript', 'v8.compile']);

/** Records while `action` runs, and answers the events of `categories`. */
export async function recordTrace(
  context: BrowserContext,
  action: () => Promise<unknown>,
  categories: string[] = CATEGORIES,
): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (browser === null) throw new Error('No browser to trace');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  try {
    await action();
  } finally {
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return events;
}

/** Sums up the main thread that parsed a page at `address`; `extension` is the id of the extension, null without one. */
export function threadUse(
  events: readonly TraceEvent[],
  address: string,
  extension: string | null,
): ThreadUse {
  const parsed = events.find(
    ({ name, args }) => name === 'ParseHTML' && args.beginData?.url?.startsWith(address) === true,
  );
  if (parsed === undefined) throw new Error(`No thread parsed ${address}`);
  return useOf(
    events.filter(({ pid, tid }) => pid === parsed.pid && tid === parsed.tid),
    extension,
  );
}

/** Sums up the thread that did most rendering: for traces that begin after the page was parsed. */
export function renderingOf(events: readonly TraceEvent[]): number {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (!RENDERING.has(event.name)) continue;
    const key = `${event.pid} ${event.tid}`;
    threads.set(key, [...(threads.get(key) ?? []), event]);
  }
  return Math.max(0, ...[...threads.values()].map((own) => useOf(own, null).rendering));
}

function useOf(events: readonly TraceEvent[], extension: string | null): ThreadUse {
  const timed = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const rendering = union(timed.filter(({ name }) => RENDERING.has(name)).map(spanOf));
  const scheme = `chrome-extension://${extension}`;
  const isNamed = ({ args }: TraceEvent) => args.data?.url?.startsWith(scheme) === true;
  const began = Math.min(...timed.filter(isNamed).map((event) => spanOf(event).from));
  const parsing = union(timed.filter(({ name }) => name === 'ParseHTML').map(spanOf));
  const isOurs = (event: TraceEvent) =>
    isNamed(event) ||
    (ANYBODYS.has(event.name) &&
      spanOf(event).from >= began &&
      overlap([spanOf(event)], parsing) === 0);
  const ours = extension === null ? [] : timed.filter(isOurs);
  const spans = union(ours.map(spanOf));
  const starting = union(ours.filter(({ name }) => STARTING.has(name)).map(spanOf));
  const tasks = timed.filter(({ name }) => name === 'RunTask' || name.endsWith('::RunTask'));
  return {
    script: (lengthOf(spans) - overlap(spans, rendering)) / 1000,
    start: (lengthOf(starting) - overlap(starting, rendering)) / 1000,
    rendering: lengthOf(rendering) / 1000,
    longestTask: Math.max(0, ...tasks.map((task) => overlap([spanOf(task)], spans))) / 1000,
  };
}

function spanOf({ ts, dur = 0, tts, tdur }: TraceEvent): Span {
  if (tts === undefined || tdur === undefined) return { from: ts, to: ts + dur };
  return { from: tts, to: tts + tdur };
}

function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function overlap(left: readonly Span[], right: readonly Span[]): number {
  let sum = 0;
  for (const a of left) {
    for (const b of right) {
      if (b.from >= a.to) break;
      sum += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
    }
  }
  return sum;
}
