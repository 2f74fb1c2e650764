/** The page runtime by itself, with a stand-in for the linker: injected into pages by tests and by `eval:pages --runtime`. */

import type { LinkedMention, LinkResponse } from '../../utils/messages';
import { scanDocument } from '../../utils/page/document-scan';
import type { BlockRequest } from '../../utils/page/link-queue';
import { type PageSession, startPageSession } from '../../utils/page/page-session';
import { textOfRun } from '../../utils/page/read-blocks';
import { Slices } from '../../utils/page/scheduler';
import type { Failure, Result } from '../../utils/result';

/** How the stand-in finds names: these, or every run of capitalised words. */
export interface StandIn {
  names: string[] | 'capitalised';
  /** Milliseconds an answer takes. */
  delay?: number;
  /** How many requests fail first. */
  failures?: number;
}

/** What a test may look at. */
export interface Runtime {
  session: PageSession;
  requests: BlockRequest[];
  failures: Failure[];
  stopped: boolean;
  end: () => void;
}

/** Starts the runtime on the page it is in. */
export function startRuntime(
  standIn: StandIn,
  density: 'first' | 'section' | 'all' = 'all',
): Runtime {
  const ending = new AbortController();
  const texts = new Map<string, string>();
  const requests: BlockRequest[] = [];
  const failures: Failure[] = [];
  let failing = standIn.failures ?? 0;
  const runtime: Runtime = {
    session: startPageSession({
      document,
      signal: ending.signal,
      settings: { density, mutedEntities: [] },
      link,
      isOwn: (node) => (node as Element).localName === 'backgrounder-ui',
      onVerdict: () => undefined,
      onMentions: () => undefined,
      onStopped: () => {
        runtime.stopped = true;
      },
      onFailure: (failure) => failures.push(failure),
    }),
    requests,
    failures,
    stopped: false,
    end: () => ending.abort(),
  };

  async function link(request: BlockRequest): Promise<Result<LinkResponse>> {
    requests.push(request);
    if (standIn.delay !== undefined)
      await new Promise((resolve) => setTimeout(resolve, standIn.delay));
    if (failing > 0) {
      failing--;
      throw new Error('The stand-in was told to fail');
    }
    if (request.whole) texts.clear();
    for (const id of request.removed) texts.delete(id);
    for (const { id, text } of request.blocks) texts.set(id, text);
    const mentions = [...texts].flatMap(([id, text]) => find(id, text));
    return {
      ok: true,
      value: { forgotten: false, mentions, cards: [], salience: [], datasetVersion: '' },
    };
  }

  function find(blockId: string, text: string): LinkedMention[] {
    const pattern =
      standIn.names === 'capitalised'
        ? /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?![\p{L}\p{N}])/gu
        : new RegExp(
            standIn.names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
            'g',
          );
    const found: LinkedMention[] = [];
    for (const match of text.matchAll(pattern)) {
      const [surface] = match;
      if (standIn.names === 'capitalised' && match.index === 0 && !surface.includes(' ')) continue;
      found.push({
        blockId,
        start: match.index,
        end: match.index + surface.length,
        surface,
        entity: surface,
        score: 1,
        kind: 'full',
        reason: { code: 'stand-in', values: [] },
        others: [],
      });
    }
    return found;
  }

  return runtime;
}

/** What the runtime makes of the page it is in, without marking anything. */
export async function readPage(): Promise<{
  isArticle: boolean;
  score: number;
  reasons: string[];
  blocks: { role: string; text: string }[];
}> {
  const { verdict, body } = await scanDocument(document, document.location.href, new Slices());
  const blocks = (body?.runs ?? []).map((run) => ({
    role: run.place.role,
    text: textOfRun(run).text,
  }));
  const reasons = verdict.reasons.map(({ feature, weight }) => `${feature} ${weight.toFixed(2)}`);
  return { isArticle: verdict.isArticle, score: verdict.score, reasons, blocks };
}
