// @vitest-environment node
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadOptions, download } from '../../../dataset/refresh/download';

const content = Buffer.from('abcdefghij'.repeat(5_000));
const options: DownloadOptions = { userAgent: 'test', tries: 4, firstWait: 1, interval: 0 };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let folder: string;
let answers: Answer[];
let requests: IncomingMessage['headers'][];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-refresh-'));
  answers = [];
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.headers);
    (answers.shift() ?? whole)(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/file.json`;
const file = () => join(folder, 'deep/file.json');
const get = () => download(url(), file(), options);

const whole: Answer = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
  response.writeHead(from > 0 ? 206 : 200, {
    etag: '"one"',
    'content-length': content.length - from,
  });
  response.end(content.subarray(from));
};
/** Promises everything and breaks off half-way. */
const half: Answer = (_, response) => {
  response.writeHead(200, { etag: '"one"', 'content-length': content.length });
  response.write(content.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 20));
};
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end('not the file');

describe('download', () => {
  it('stores the whole file and nothing beside it but its tag', async () => {
    expect(await get()).toEqual({ state: 'fetched', bytes: content.length });
    expect(readFileSync(file())).toEqual(content);
    expect(existsSync(`${file()}.part`)).toBe(false);
  });

  it('goes on where the connection broke', async () => {
    answers = [half];
    expect(await get()).toEqual({ state: 'fetched', bytes: content.length });
    expect(readFileSync(file())).toEqual(content);
    expect(requests[1]!.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(requests[1]!['if-range']).toBe('"one"');
  });

  it('goes on in a later run, after every try of the first was cut off', async () => {
    answers = [half, status(500), status(500), status(500)];
    expect(await get()).toMatchObject({ state: 'failed' });
    expect(existsSync(file())).toBe(false);
    expect(await get()).toEqual({ state: 'fetched', bytes: content.length });
    expect(readFileSync(file())).toEqual(content);
  });

  it('asks whether anything changed, and keeps the file where not', async () => {
    await get();
    expect(await get()).toEqual({ state: 'unchanged', bytes: content.length });
    expect(requests[1]!['if-none-match']).toBe('"one"');
  });

  it('waits and asks again when the server is busy', async () => {
    answers = [status(503), status(429, { 'retry-after': '0' })];
    expect(await get()).toMatchObject({ state: 'fetched' });
    expect(requests).toHaveLength(3);
  });

  it('gives up at once where there is no such file, and keeps what it had', async () => {
    await get();
    answers = [status(404)];
    expect(await get()).toEqual({ state: 'failed', reason: 'answered 404' });
    expect(readFileSync(file())).toEqual(content);
    expect(requests).toHaveLength(2);
  });

  it('gives up after so many tries and says why', async () => {
    answers = Array.from({ length: 4 }, () => status(500));
    expect(await get()).toEqual({ state: 'failed', reason: 'answered 500 (4 tries)' });
  });

  it('starts over where the part is longer than the file has become', async () => {
    await get();
    writeFileSync(`${file()}.part`, Buffer.alloc(60_000));
    writeFileSync(`${file()}.part.etag`, '"one"');
    answers = [status(416)];
    expect(await get()).toMatchObject({ state: 'unchanged' });
  });
});
