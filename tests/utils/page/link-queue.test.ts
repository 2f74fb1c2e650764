import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkResponse } from '../../../utils/messages';
import { BlockRegistry } from '../../../utils/page/block-registry';
import { type BlockRequest, createLinkQueue } from '../../../utils/page/link-queue';
import { collectRuns } from '../../../utils/page/text-runs';
import type { Result } from '../../../utils/result';

const answer = (patch: Partial<LinkResponse> = {}): Result<LinkResponse> => ({
  ok: true,
  value: { forgotten: false, mentions: [], cards: [], salience: [], datasetVersion: '', ...patch },
});

let registry: BlockRegistry;
let requests: BlockRequest[];

function queueWith(...answers: (Result<LinkResponse> | Error)[]) {
  const onResponse = vi.fn(() => Promise.resolve());
  const onFailure = vi.fn();
  const controller = new AbortController();
  const queue = createLinkQueue({
    registry,
    signal: controller.signal,
    onResponse,
    onFailure,
    link: (request) => {
      requests.push(structuredClone(request));
      const next = answers.shift() ?? answer();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
  return { queue, onResponse, onFailure, controller };
}

function add(...paragraphs: string[]) {
  const from = document.body.children.length;
  for (const text of paragraphs)
    document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
  return registry.update(
    [...document.body.children].slice(from).flatMap((element) => collectRuns(element)),
    [],
  );
}

beforeEach(() => {
  document.body.innerHTML = '';
  registry = new BlockRegistry();
  requests = [];
});

describe('the queue', () => {
  it('sends the whole document first and changes afterwards', async () => {
    const { queue } = queueWith();
    queue.push(add('One', 'Two'));
    await queue.settled();
    queue.push(add('Three'));
    await queue.settled();
    expect(requests.map(({ whole, blocks }) => [whole, blocks.map(({ text }) => text)])).toEqual([
      [true, ['One', 'Two']],
      [false, ['Three']],
    ]);
  });

  it('sends a long document in slices, in order', async () => {
    const { queue, onResponse } = queueWith();
    queue.push(add(...Array.from({ length: 5 }, (_, n) => `${n} ${'word '.repeat(5000)}`)));
    await queue.settled();
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.flatMap(({ blocks }) => blocks.map(({ text }) => text[0]))).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(requests.map(({ whole }) => whole)).toEqual([
      true,
      ...requests.slice(1).map(() => false),
    ]);
    expect(onResponse).toHaveBeenCalledTimes(requests.length);
  });

  it('tells the order when something came between', async () => {
    const { queue } = queueWith();
    queue.push(add('One', 'Two'));
    await queue.settled();
    const between = Object.assign(document.createElement('p'), { textContent: 'Between' });
    document.body.firstElementChild!.after(between);
    queue.push(registry.update(collectRuns(between), []));
    await queue.settled();
    expect(requests[1]!.order).toEqual(registry.all.map(({ block }) => block.id));
  });

  it('sends the whole again to a linker that forgot it', async () => {
    const { queue } = queueWith(answer(), answer({ forgotten: true }));
    queue.push(add('One'));
    await queue.settled();
    queue.push(add('Two'));
    await queue.settled();
    expect(requests.at(-1)).toMatchObject({ whole: true });
    expect(requests.at(-1)!.blocks).toHaveLength(2);
  });

  it('gives up on a linker that forgets every time', async () => {
    const forgetful = Array.from({ length: 20 }, () => answer({ forgotten: true }));
    const { queue } = queueWith(...forgetful);
    queue.push(add('One'));
    await queue.settled();
    expect(requests.length).toBeLessThan(6);
  });

  it('reports a failure and sends what it held with the next change', async () => {
    const { queue, onFailure } = queueWith(new Error('no worker'));
    queue.push(add('One'));
    await queue.settled();
    expect(onFailure).toHaveBeenCalledTimes(1);
    queue.push(add('Two'));
    await queue.settled();
    expect(requests[1]!.blocks.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(requests[1]!.whole).toBe(true);
  });

  it('drops an answer that comes after the end', async () => {
    const { queue, controller, onResponse } = queueWith();
    queue.push(add('One'));
    controller.abort();
    await queue.settled();
    expect(onResponse).not.toHaveBeenCalled();
  });
});
