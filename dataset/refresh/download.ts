/** Fetches one file into the cache: resumes what was cut off, asks again politely, keeps nothing that is half. */

import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How a download behaves; tests give short waits. */
export interface DownloadOptions {
  /** Identifies the program to the publishers, as their rules ask. */
  userAgent: string;
  /** Tries before giving up. */
  tries: number;
  /** Waits before another try, milliseconds; doubled each time, unless the server names its own. */
  firstWait: number;
  /** Milliseconds between two requests to one host. */
  interval: number;
  /** Told as bytes arrive. */
  progress?: (bytes: number, total: number | undefined) => void;
}

/** What came of it. */
export type Downloaded =
  | { state: 'fetched' | 'unchanged'; bytes: number }
  | { state: 'failed'; reason: string };

/** Sensible manners. */
export const POLITE: DownloadOptions = {
  userAgent: 'Backgrounder dataset refresh',
  tries: 5,
  firstWait: 2_000,
  interval: 1_000,
};

const lastRequest = new Map<string, number>();

/** Makes `file` the present content of `url`. A `.part` file beside it holds what has arrived so far. */
export async function download(
  url: string,
  file: string,
  options: DownloadOptions,
): Promise<Downloaded> {
  mkdirSync(dirname(file), { recursive: true });
  let wait = options.firstWait;
  let reason = '';
  for (let attempt = 0; attempt < options.tries; attempt++) {
    await takeTurn(new URL(url).host, options.interval);
    const outcome = await attemptOnce(url, file, options);
    if (outcome.state !== 'again') return outcome;
    reason = outcome.reason;
    if (attempt + 1 < options.tries) await sleep(outcome.after ?? wait);
    wait *= 2;
  }
  return { state: 'failed', reason: `${reason} (${options.tries} tries)` };
}

type Outcome = Downloaded | { state: 'again'; reason: string; after?: number };

async function attemptOnce(url: string, file: string, options: DownloadOptions): Promise<Outcome> {
  const part = `${file}.part`;
  const have = existsSync(part) ? statSync(part).size : 0;
  const tag = readTag(file);
  const partTag = readTag(part);
  const headers: Record<string, string> = {
    'user-agent': options.userAgent,
    'accept-encoding': 'identity',
  };
  if (have > 0 && partTag) Object.assign(headers, { range: `bytes=${have}-`, 'if-range': partTag });
  else if (tag && existsSync(file)) headers['if-none-match'] = tag;
  try {
    const response = await fetch(url, { headers, redirect: 'follow' });
    if (response.status === 304) return { state: 'unchanged', bytes: statSync(file).size };
    if (response.status === 429 || response.status >= 500)
      return { state: 'again', reason: `answered ${response.status}`, ...retryAfter(response) };
    if (response.status === 416) {
      rmSync(part, { force: true });
      return { state: 'again', reason: 'the part no longer fits', after: 0 };
    }
    if (!response.ok || !response.body)
      return { state: 'failed', reason: `answered ${response.status}` };
    return await store(response, file, part, response.status === 206 ? have : 0, options);
  } catch (error) {
    return {
      state: 'again',
      reason:
        error instanceof Error
          ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}`
          : 'unreachable',
    };
  }
}

async function store(
  response: Response,
  file: string,
  part: string,
  have: number,
  options: DownloadOptions,
): Promise<Outcome> {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? have + length : undefined;
  const tag = response.headers.get('etag');
  if (tag) writeFileSync(tagFile(part), tag);
  else rmSync(tagFile(part), { force: true });
  let arrived = have;
  const counted = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]).on(
    'data',
    (chunk: Buffer) => {
      arrived += chunk.length;
      options.progress?.(arrived, total);
    },
  );
  await pipeline(counted, createWriteStream(part, { flags: have > 0 ? 'a' : 'w' }));
  const size = statSync(part).size;
  if (total !== undefined && size !== total)
    return { state: 'again', reason: `${size} of ${total} bytes arrived` };
  renameSync(part, file);
  if (tag) renameSync(tagFile(part), tagFile(file));
  return { state: 'fetched', bytes: size };
}

function readTag(file: string): string | undefined {
  return existsSync(tagFile(file)) ? readFileSync(tagFile(file), 'utf8') : undefined;
}

function tagFile(file: string): string {
  return `${file}.etag`;
}

function retryAfter(response: Response): { after?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { after: Math.min(seconds, 300) * 1000 } : {};
}

async function takeTurn(host: string, interval: number): Promise<void> {
  const free = (lastRequest.get(host) ?? 0) + interval;
  const now = Date.now();
  lastRequest.set(host, Math.max(now, free));
  if (free > now) await sleep(free - now);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
