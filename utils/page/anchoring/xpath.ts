/** Paths to nodes of one unchanged page, for the W3C's RangeSelector. */

/** The XPath of a node below `root`, by element name and place; text nodes by place among their siblings' text. */
export function xpathOf(node: Node, root: Node): string {
  const steps: string[] = [];
  for (let current: Node = node; current !== root; ) {
    const parent = current.parentNode;
    if (parent === null) break;
    const name = stepName(current);
    let place = 1;
    for (let before = current.previousSibling; before !== null; before = before.previousSibling) {
      if (stepName(before) === name) place += 1;
    }
    steps.unshift(`${name}[${place}]`);
    current = parent;
  }
  return `/${steps.join('/')}`;
}

/** The node at a path made by `xpathOf`; null where the page has none there. No XPath engine reads the stored text. */
export function nodeAtXpath(path: string, root: Node): Node | null {
  let current: Node = root;
  if (path === '/') return root;
  for (const step of path.slice(1).split('/')) {
    const parts = /^([a-z][\w:.-]*|text\(\))\[(\d+)\]$/i.exec(step);
    if (parts === null) return null;
    const found = nthChild(current, parts[1]!, Number(parts[2]));
    if (found === null) return null;
    current = found;
  }
  return current;
}

function nthChild(parent: Node, name: string, place: number): Node | null {
  let seen = 0;
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (stepName(child) === name) seen += 1;
    if (seen === place && stepName(child) === name) return child;
  }
  return null;
}

function stepName(node: Node): string {
  return node.nodeType === Node.TEXT_NODE ? 'text()' : ((node as Element).localName ?? '');
}
