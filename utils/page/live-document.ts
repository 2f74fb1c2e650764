/** One article as it lives on the page: read once, then followed through what the page adds, changes and takes away. */

import type { LinkResponse } from '../messages';
import type { Failure } from '../result';
import { type ArticleBody, keepArticle } from './article-body';
import type { ArticleVerdict } from './article-detector';
import { BlockRegistry } from './block-registry';
import { openRoots, scanDocument } from './document-scan';
import { containsAcross } from './dom-tree';
import { Latecomers, watchForLatecomers } from './latecomers';
import { createLinkQueue, type Link } from './link-queue';
import type { Marks } from './marks';
import { PageMentions } from './page-mentions';
import type { PageSessionSettings } from './page-session';
import { isProse } from './prose';
import { Slices, whenIdle, yieldToPage } from './scheduler';
import { Places } from './text-place';
import { collectRuns, type Run } from './text-runs';
import { type TreeBatch, watchTree } from './tree-watcher';
import { visibilityOf } from './visibility';

const BUDGET = 2000; // ms of main thread for following changes of one article; a live blog of a day uses a few hundred
const MAX_BLOCKS = 6000; // beyond that it is no article that anyone reads
const SECOND_LOOKS = [700, 2000, 5000]; // ms: a page that was no article may still be loading one
const MAX_CHANGED = 24; // changed elements of a batch; with more the whole body is read anew
const TWIN_PROSE = 3; // paragraphs that make an added twin of the body the next article
const RESCANS = 20; // times that a page may replace its whole body

export interface LiveDocumentOptions {
  document: Document;
  signal: AbortSignal;
  force: boolean;
  marks: Marks;
  settings: () => PageSessionSettings;
  link: Link;
  isOwn: (node: Node) => boolean;
  onVerdict: (verdict: ArticleVerdict) => void;
  onMentions: (response: LinkResponse | null) => void;
  onStopped: () => void;
  onFailure: (failure: Failure) => void;
}

export interface LiveDocument {
  readonly verdict: ArticleVerdict | null;
  readonly stoppedEarly: boolean;
  readonly shadowRoots: readonly ShadowRoot[];
  readonly mentions: PageMentions;
  /** Marks anew after the settings changed. */
  refresh(): void;
  relink(): void;
  /** Stops following; marks are the caller's to clear. */
  end(): void;
  settled(): Promise<void>;
}

/** Begins to read `document`, and follows it until the signal is aborted or `end` is called. */
export function createLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const { document } = options;
  const window = document.defaultView!;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const registry = new BlockRegistry();
  const mentions = new PageMentions(registry, options.marks);
  const queue = createLinkQueue({
    registry,
    link: options.link,
    signal,
    onResponse,
    onFailure: options.onFailure,
  });
  const slices = new Slices(BUDGET);
  let verdict: ArticleVerdict | null = null;
  let body: ArticleBody | null = null;
  let shadowRoots: ShadowRoot[] = [];
  /** The body, and the next articles below it. */
  let roots: Element[] = [];
  let latecomers: Latecomers | null = null;
  let watcher: { watch: (root: ShadowRoot) => void } | null = null;
  let looking = false;
  let stoppedEarly = false;
  let rescans = 0;
  let changedSince = false;
  let work: Promise<void> = first();

  async function first(): Promise<void> {
    // What we were started from had its share of the task.
    await yieldToPage();
    if (signal.aborted) return;
    await guarded(read);
    if (signal.aborted) return;
    watcher = watchTree(document, signal, options.isOwn, (batch) => guarded(() => follow(batch)));
    for (const root of shadowRoots) watcher.watch(root);
    watchForLatecomers(document, signal, () => void lookForLatecomers());
    if (body === null) void lookAgain();
  }

  /** Reads the whole document. */
  async function read(): Promise<void> {
    slices.resume();
    const scan = await scanDocument(document, document.location.href, slices);
    if (signal.aborted) return;
    const isArticle = scan.verdict.isArticle || (options.force && scan.body !== null);
    if (verdict === null || isArticle) {
      verdict = { ...scan.verdict, isArticle };
      options.onVerdict(verdict);
    }
    const wasArticle = body !== null;
    body = isArticle ? scan.body : null;
    roots = body === null ? [] : [body.root];
    ({ shadowRoots } = scan);
    for (const root of shadowRoots) watcher?.watch(root);
    latecomers = body === null ? null : new Latecomers(body, shadowRoots);
    if (body !== null || wasArticle) await take(body?.runs ?? [], [document.documentElement]);
    else slices.rest();
    if (wasArticle && body === null) void lookAgain();
  }

  /** Pages that build their article late are looked at again, if they changed. */
  async function lookAgain(): Promise<void> {
    for (const delay of SECOND_LOOKS) {
      await new Promise((resolve) => window.setTimeout(resolve, delay));
      if (signal.aborted || body !== null) return;
      if (!changedSince) continue;
      changedSince = false;
      work = guarded(read);
      await work;
    }
  }

  /** Takes runs as the blocks of `reread` (or as more blocks), and tells the linker. */
  async function take(runs: Run[], reread: Element[]): Promise<void> {
    queue.push(registry.update(runs, reread));
    slices.rest();
    if (registry.all.length > MAX_BLOCKS) stop();
    await paint();
  }

  async function onResponse(response: LinkResponse): Promise<void> {
    mentions.set(response.mentions);
    await paint();
    if (!signal.aborted) options.onMentions(response);
  }

  async function paint(): Promise<void> {
    slices.resume();
    const { density, mutedEntities } = options.settings();
    await mentions.refresh(density, new Set(mutedEntities), slices);
    slices.rest();
  }

  async function follow(batch: TreeBatch | 'too-much'): Promise<void> {
    changedSince = true;
    if (body === null || stoppedEarly) return;
    if (slices.exhausted) return stop();
    slices.resume();
    if (!body.root.isConnected || batch === 'too-much') return again();
    const changed = elementsToReread(batch.changed);
    if (changed.length > MAX_CHANGED) return again();
    const added = (batch.added as Element[]).filter(
      (one) => !changed.some((other) => other.contains(one)),
    );
    const inside = added.filter(isInBody);
    if (outweighsBody(added)) return again();
    const runs = await readAnew([...changed, ...inside]);
    for (const element of added) if (!isInBody(element)) runs.push(...readTwin(element));
    if (signal.aborted) return;
    if (runs.length === 0 && changed.length === 0 && !(batch.removed && hasLostBlocks()))
      return slices.rest();
    await take(runs, changed);
    options.onMentions(null);
  }

  function isInBody(element: Element): boolean {
    return roots.some((root) => containsAcross(root, element));
  }

  /** Whether more text came beside the body than is in it: what was read first was not the article. */
  function outweighsBody(added: Element[]): boolean {
    let length = 0;
    for (const element of added) if (!isInBody(element)) length += element.textContent?.length ?? 0;
    return length > 0 && length > body!.runs.reduce((sum, run) => sum + run.length, 0);
  }

  /** Papers that scroll on without end append the next article in a box like the first one's. */
  function readTwin(element: Element): Run[] {
    const model = body!.root;
    if (model.className === '' || element.localName === 'script') return [];
    const twin =
      element.className === model.className
        ? element
        : (element.getElementsByClassName(model.className)[0] ?? null);
    if (twin === null || twin.localName !== model.localName) return [];
    const runs = keepArticle(
      collectRuns(twin, new Places(body!.lifted)),
      twin,
      visibilityOf(document),
    );
    if (runs.filter(isProse).length < TWIN_PROSE) return [];
    roots.push(twin);
    return runs;
  }

  /** The whole body is another one. */
  async function again(): Promise<void> {
    if (++rescans > RESCANS) return stop();
    await whenIdle(window, 300, signal);
    await read();
    if (!signal.aborted) options.onMentions(null);
  }

  async function readAnew(elements: Element[]): Promise<Run[]> {
    if (elements.length === 0) return [];
    const places = new Places(body!.lifted);
    const isVisible = visibilityOf(document);
    const runs: Run[] = [];
    for (const element of elements) {
      const found = collectRuns(element, places);
      const own = element.shadowRoot === null ? [] : [element.shadowRoot];
      for (const shadow of [...own, ...openRoots(element)])
        found.push(...collectRuns(shadow, places));
      const root = roots.find((one) => containsAcross(one, element)) ?? body!.root;
      runs.push(...keepArticle(found, root, isVisible));
      await slices.breathe();
      if (signal.aborted) break;
    }
    return runs;
  }

  /** The blocks that changes happened in; changes outside the body are none of ours. */
  function elementsToReread(changed: Element[]): Element[] {
    const blocks = new Set<Element>();
    for (const element of changed) if (isInBody(element)) blocks.add(blockAround(element));
    const all = [...blocks];
    return all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  }

  function hasLostBlocks(): boolean {
    return registry.all.some(({ element }) => !element.isConnected);
  }

  /** Reads what the page has shown since, or put into shadow roots. */
  async function lookForLatecomers(): Promise<void> {
    if (latecomers === null || stoppedEarly || looking) return;
    looking = true;
    await whenIdle(window, 500, signal);
    looking = false;
    await guarded(async () => {
      if (latecomers === null || slices.exhausted) return;
      slices.resume();
      const shown = latecomers.takeShown(visibilityOf(document));
      const fresh = latecomers.takeRoots();
      if (shown.length === 0 && fresh.length === 0) return slices.rest();
      for (const root of fresh) watcher?.watch(root);
      shadowRoots = [...shadowRoots, ...fresh];
      await take(await readAnew([...shown, ...fresh.map(({ host }) => host)]), shown);
      options.onMentions(null);
    });
  }

  function stop(): void {
    slices.rest();
    if (stoppedEarly) return;
    stoppedEarly = true;
    options.onStopped();
  }

  /** Nothing a page does to its DOM or to our tools may surface as an error in its console. */
  async function guarded(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      options.onFailure({
        code: 'unexpected',
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }

  return {
    get verdict() {
      return verdict;
    },
    get stoppedEarly() {
      return stoppedEarly;
    },
    get shadowRoots() {
      return shadowRoots;
    },
    mentions,
    refresh: () => {
      work = guarded(async () => {
        await paint();
        options.onMentions(null);
      });
    },
    relink: () => queue.resend(),
    end: () => ending.abort(),
    settled: async () => {
      await work;
      await queue.settled();
    },
  };
}

/** The element that starts the line a change happened in. */
function blockAround(element: Element): Element {
  return new Places().of(element).block;
}
