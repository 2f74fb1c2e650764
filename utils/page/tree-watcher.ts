/** Watches a page for text that comes, goes or changes, and reports it in batches when the page is idle. */

import { BLOCK_TAGS } from './element-rules';
import { whenIdle } from './scheduler';

/** What happened to the page's tree since the last batch. */
export interface TreeBatch {
  /** Nodes that were added or moved; those inside one another are reported once. */
  added: Node[];
  /** Elements whose own text or children changed. */
  changed: Element[];
  /** Whether anything was taken out. */
  removed: boolean;
}

const IDLE_TIMEOUT = 400; // ms after which a busy page is read all the same
const MAX_QUEUED = 2000; // nodes; beyond that the whole tree is read anew

/** Watches `document` until the signal is aborted. */
export function watchTree(
  document: Document,
  signal: AbortSignal,
  isOwn: (node: Node) => boolean,
  onBatch: (batch: TreeBatch | 'too-much') => Promise<void>,
): { watch: (root: ShadowRoot) => void } {
  const window = document.defaultView!;
  let added = new Set<Node>();
  let changed = new Set<Element>();
  let removed = false;
  let busy = false;

  const observer = new window.MutationObserver((records) => {
    for (const record of records) note(record);
    if (!busy && (added.size > 0 || changed.size > 0 || removed)) void flush();
  });

  function note({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (added.size + changed.size > MAX_QUEUED) return;
    if (type === 'characterData') {
      if (target.parentElement !== null) changed.add(target.parentElement);
      return;
    }
    let touched = false;
    for (const node of addedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
      else touched ||= hasText(node);
    }
    for (const node of removedNodes) {
      if (isOwn(node)) continue;
      removed = true;
      touched ||=
        node.nodeType === Node.ELEMENT_NODE ? isPartOfLine(node as Element) : hasText(node);
    }
    if (touched && target.nodeType === Node.ELEMENT_NODE) changed.add(target as Element);
  }

  async function flush(): Promise<void> {
    busy = true;
    try {
      while (!signal.aborted && (added.size > 0 || changed.size > 0 || removed)) {
        await whenIdle(window, IDLE_TIMEOUT, signal);
        const batch = added.size + changed.size > MAX_QUEUED ? 'too-much' : take();
        added = new Set();
        changed = new Set();
        removed = false;
        await onBatch(batch);
      }
    } finally {
      busy = false;
    }
  }

  function take(): TreeBatch {
    return {
      added: outermost([...added].filter((node) => node.isConnected)),
      changed: [...changed].filter((element) => element.isConnected),
      removed,
    };
  }

  const options: MutationObserverInit = { childList: true, characterData: true, subtree: true };
  observer.observe(document, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { watch: (root) => observer.observe(root, options) };
}

/** White space between blocks comes and goes without meaning. */
function hasText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data);
}

/** Whether taking an element out changes the text of the block around it; a block of its own just goes. */
function isPartOfLine(element: Element): boolean {
  return !BLOCK_TAGS.has(element.localName);
}

/** Leaves out nodes that are inside others of the list. */
function outermost(nodes: Node[]): Node[] {
  const all = new Set(nodes);
  return nodes.filter((node) => {
    for (let at = node.parentNode; at !== null; at = at.parentNode) if (all.has(at)) return false;
    return true;
  });
}
