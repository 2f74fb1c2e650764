/** Sends a document's blocks to the linker: one request at a time, in slices, the newest state last. */

import type { TextBlock } from '../linking/types';
import type { LinkResponse } from '../messages';
import type { Failure, Result } from '../result';
import type { BlockChange, BlockRegistry } from './block-registry';

/** What of a request the page knows; the entrypoint adds the document's id, address and language. */
export interface BlockRequest {
  blocks: TextBlock[];
  removed: string[];
  /** All ids in reading order, where the blocks are not the last ones. */
  order?: string[];
  whole: boolean;
}

/** Asks the linker; may reject, which counts as a failure. */
export type Link = (request: BlockRequest) => Promise<Result<LinkResponse>>;

const SLICE_LENGTH = 60_000; // UTF-16 code units a message; a long article is one message
const FORGOTTEN_LIMIT = 3; // whole documents sent in a row before giving up

/** The queue of one document. */
export interface LinkQueue {
  /** Adds a change to what is to be sent. */
  push(change: BlockChange): void;
  /** Sends the whole document anew, after the linker's settings changed. */
  resend(): void;
  /** Resolves when nothing is waiting or under way. */
  settled(): Promise<void>;
}

export interface LinkQueueOptions {
  registry: BlockRegistry;
  link: Link;
  signal: AbortSignal;
  /** An answer that is still of this document. */
  onResponse: (response: LinkResponse) => Promise<void>;
  onFailure: (failure: Failure) => void;
}

/** Makes the queue of a document whose first push is the whole of it. */
export function createLinkQueue({
  registry,
  link,
  signal,
  onResponse,
  onFailure,
}: LinkQueueOptions): LinkQueue {
  let waiting = new Set<string>();
  let removed = new Set<string>();
  let inOrder = true;
  let whole = true;
  let forgotten = 0;
  let running: Promise<void> | null = null;

  function push(change: BlockChange): void {
    for (const { block } of change.added) waiting.add(block.id);
    for (const id of change.removed) {
      if (!waiting.delete(id)) removed.add(id);
    }
    for (const { block } of change.added) removed.delete(block.id);
    if (!change.atEnd) inOrder = false;
    start();
  }

  function resend(): void {
    waiting = new Set(registry.all.map(({ block }) => block.id));
    removed = new Set();
    whole = true;
    start();
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
    });
  }

  async function run(): Promise<void> {
    await Promise.resolve(); // changes of one step go together
    while (!signal.aborted && (waiting.size > 0 || removed.size > 0)) {
      const request = nextRequest();
      const answer = await ask(request);
      if (signal.aborted) return;
      if (!answer.ok) {
        onFailure(answer.error);
        return; // What is waiting goes with the next change.
      }
      if (answer.value.forgotten) {
        if (++forgotten > FORGOTTEN_LIMIT) return;
        waiting = new Set(registry.all.map(({ block }) => block.id));
        removed = new Set();
        whole = true;
        continue;
      }
      forgotten = 0;
      await onResponse(answer.value);
    }
  }

  /** As many waiting blocks as a message holds, in reading order. */
  function nextRequest(): BlockRequest {
    const blocks: TextBlock[] = [];
    let length = 0;
    for (const { block } of registry.all) {
      if (!waiting.has(block.id)) continue;
      if (blocks.length > 0 && length + block.text.length > SLICE_LENGTH) break;
      blocks.push(block);
      length += block.text.length;
      waiting.delete(block.id);
    }
    if (blocks.length === 0) waiting.clear(); // their blocks are gone
    const request: BlockRequest = { blocks, removed: [...removed], whole };
    if (!inOrder && !whole)
      request.order = registry.all.map(({ block }) => block.id).filter((id) => !waiting.has(id));
    removed.clear();
    whole = false;
    if (waiting.size === 0) inOrder = true;
    return request;
  }

  async function ask(request: BlockRequest): Promise<Result<LinkResponse>> {
    try {
      const answer = await link(request);
      if (!answer.ok) putBack(request);
      return answer;
    } catch (error) {
      putBack(request);
      return {
        ok: false,
        error: {
          code: 'unexpected',
          detail: error instanceof Error ? error.message : String(error),
        },
      };
    }
  }

  function putBack(request: BlockRequest): void {
    for (const { id } of request.blocks) waiting.add(id);
    for (const id of request.removed) removed.add(id);
    whole ||= request.whole;
  }

  return {
    push,
    resend,
    settled: async () => {
      while (running !== null) await running;
    },
  };
}
