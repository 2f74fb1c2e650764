/** Walking the page's tree as it is rendered: open shadow roots stand where their hosts do. */

/** The parent element, across the edge of a shadow root. */
export function parentAcross(element: Element): Element | null {
  const parent = element.parentNode;
  if (parent === null || parent.nodeType === Node.ELEMENT_NODE) return parent as Element | null;
  return (parent as ShadowRoot).host ?? null;
}

/** Whether `inner` is `outer` or inside it, in its shadow roots too. */
export function containsAcross(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  const host = (root as ShadowRoot).host as Element | undefined;
  return host !== undefined && containsAcross(outer, host);
}

/** The element's children as a reader meets them: those of its open shadow root first. */
export function childrenAcross(element: Element): Element[] {
  const { shadowRoot } = element;
  return shadowRoot === null
    ? [...element.children]
    : [...shadowRoot.children, ...element.children];
}

/** The elements under `root` that have open shadow roots, in document order, nested ones after their hosts. */
export function shadowHosts(root: ParentNode): Element[] {
  const hosts: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot === null) continue;
    hosts.push(element, ...shadowHosts(element.shadowRoot));
  }
  return hosts;
}

/** Whether `a` stands before `b` in the page; nodes in shadow roots count where their hosts stand. */
export function precedes(a: Node, b: Node): boolean {
  const [left, right] = inOneTree(a, b);
  if (left === right) return false;
  return (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The nodes, or their hosts, in the first tree that holds both. */
function inOneTree(a: Node, b: Node): [Node, Node] {
  if (a.getRootNode() === b.getRootNode()) return [a, b];
  const above = new Map<Node, Node>();
  for (let at: Node | undefined = a; at !== undefined; at = (at.getRootNode() as ShadowRoot).host) {
    above.set(at.getRootNode(), at);
  }
  for (let at: Node | undefined = b; at !== undefined; at = (at.getRootNode() as ShadowRoot).host) {
    const match = above.get(at.getRootNode());
    if (match !== undefined) return [match, at];
  }
  return [a, b];
}
