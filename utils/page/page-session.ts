/**
 * One view of a page: is it an article, what is its text, which names are in it, where are they now. The entrypoint drives
 * it; nothing here knows of extensions. The page's DOM is read and never written.
 */

import type { LinkResponse } from '../messages';
import type { Failure } from '../result';
import type { ArticleVerdict } from './article-detector';
import type { Density } from './density';
import { linesOfRange, markedAt } from './hit-test';
import type { Link } from './link-queue';
import { createLiveDocument, type LiveDocument } from './live-document';
import { createMarks } from './marks';
import type { PageMention } from './page-mentions';
import type { Box, Point } from './popover/geometry';

export interface PageSessionSettings {
  density: Density;
  /** Entity ids never marked. */
  mutedEntities: readonly string[];
}

export interface PageSessionOptions {
  document: Document;
  /** Ends the session: marks, observers and listeners go. */
  signal: AbortSignal;
  settings: PageSessionSettings;
  /** Asks the linker. */
  link: Link;
  /** The reader asked for this page: it is treated as an article whatever the detector says. */
  force?: boolean;
  /** Whether a node is ours, so that our own changes are not answered. */
  isOwn: (node: Node) => boolean;
  /** The page was judged; again after each restart, and when a page that was none became an article. */
  onVerdict: (verdict: ArticleVerdict) => void;
  /** Mentions or marks changed. `response` is the linker's answer, with cards and salience; null where only the page changed. */
  onMentions: (response: LinkResponse | null) => void;
  /** The time budget is used up: later changes of the page are not followed. */
  onStopped: () => void;
  /** The linker failed; what is marked stays. */
  onFailure: (failure: Failure) => void;
}

/** A mention under a point. */
export interface MentionHit {
  mention: PageMention;
  /** Whether a click there follows a link. */
  inLink: boolean;
}

export interface PageSession {
  /** Null until the page was judged. */
  readonly verdict: ArticleVerdict | null;
  /** Whether the time budget ended the work early. */
  readonly stoppedEarly: boolean;
  /** Every mention in reading order, marked or not. */
  readonly mentions: readonly PageMention[];
  mentionAt(point: Point): MentionHit | null;
  /** A marked mention by its id; null when it is gone. */
  mention(id: string): PageMention | null;
  /** A marked mention's lines in viewport pixels; empty when it is not rendered. */
  linesOf(id: string): readonly Box[];
  rangeOf(id: string): Range | null;
  /** The text node the mention begins in. */
  nodeOf(id: string): Node | null;
  /** Shows a marked mention as the current one, or none. */
  setActive(id: string | null): void;
  /** The marked and rendered mention after (or before) the current one, or the one nearest to what is on the screen. It becomes the current one and is scrolled into view. */
  step(direction: 'next' | 'previous'): PageMention | null;
  /** Scrolls to the first rendered mention of an entity and makes it the current one; null when it has none. */
  reveal(entity: string): PageMention | null;
  configure(settings: PageSessionSettings): void;
  /** Asks the linker anew about the whole document. */
  relink(): void;
  /** Looks at the page anew: a single-page site has another article, or `force` says it is one. */
  restart(force?: boolean): void;
  /** Resolves when nothing is under way; for tests. */
  settled(): Promise<void>;
}

/** Starts a session on `document`. */
export function startPageSession(options: PageSessionOptions): PageSession {
  const { document, signal } = options;
  const window = document.defaultView!;
  const marks = createMarks(window, signal);
  let settings = options.settings;
  let active: string | null = null;
  let live: LiveDocument = begin(options.force ?? false);

  function begin(force: boolean): LiveDocument {
    active = null;
    const onMentions = (response: LinkResponse | null) => {
      if (active !== null) setActive(live.mentions.get(active) === undefined ? null : active);
      options.onMentions(response);
    };
    return createLiveDocument({ ...options, force, marks, settings: () => settings, onMentions });
  }

  function setActive(id: string | null): void {
    active = id;
    marks.setActive(id === null ? null : (live.mentions.get(id)?.range ?? null));
  }

  function mentionAt(point: Point): MentionHit | null {
    const hit = markedAt(window, point, live.mentions.ranges, live.shadowRoots);
    if (hit === null) return null;
    const inLink = hit.range.startContainer.parentElement?.closest('a[href]') != null;
    return { mention: hit.mention, inLink };
  }

  function step(direction: 'next' | 'previous'): PageMention | null {
    const rendered = live.mentions.inOrder.filter(({ range }) => linesOfRange(range).length > 0);
    if (rendered.length === 0) return null;
    const at = rendered.findIndex(({ mention }) => mention.id === active);
    const next =
      at < 0
        ? nearest(rendered, direction)
        : (at + (direction === 'next' ? 1 : -1) + rendered.length) % rendered.length;
    return show(rendered[next]!.mention.id);
  }

  /** From where the reader is: the first mention from the top of the screen on, or the last one before it. */
  function nearest(rendered: { range: Range }[], direction: 'next' | 'previous'): number {
    const first = rendered.findIndex(({ range }) => linesOfRange(range)[0]!.top >= 0);
    if (direction === 'next') return Math.max(0, first);
    return (first <= 0 ? rendered.length : first) - 1;
  }

  function show(id: string): PageMention | null {
    const marked = live.mentions.get(id);
    if (marked === undefined) return null;
    setActive(id);
    const [line] = linesOfRange(marked.range);
    if (line === undefined || line.top < 0 || line.bottom > window.innerHeight) {
      const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
      marked.range.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: still ? 'instant' : 'smooth',
      });
    }
    return marked.mention;
  }

  function reveal(entity: string): PageMention | null {
    const found = live.mentions.inOrder.find(
      ({ mention, range }) => mention.entity === entity && linesOfRange(range).length > 0,
    );
    return found === undefined ? null : show(found.mention.id);
  }

  return {
    get verdict() {
      return live.verdict;
    },
    get stoppedEarly() {
      return live.stoppedEarly;
    },
    get mentions() {
      return live.mentions.all;
    },
    mentionAt,
    mention: (id) => live.mentions.get(id)?.mention ?? null,
    linesOf: (id) => {
      const range = live.mentions.get(id)?.range;
      return range === undefined ? [] : linesOfRange(range);
    },
    rangeOf: (id) => live.mentions.get(id)?.range ?? null,
    nodeOf: (id) => live.mentions.get(id)?.range.startContainer ?? null,
    setActive,
    step,
    reveal,
    configure: (changed) => {
      settings = changed;
      live.refresh();
    },
    relink: () => live.relink(),
    restart: (force) => {
      live.end();
      marks.paint([]);
      marks.setActive(null);
      live = begin(force ?? options.force ?? false);
    },
    settled: () => live.settled(),
  };
}
