/** Whether text is rendered at all. Screen-reader-only text is told by its names (`boilerplate-names.ts`). */

interface Checkable {
  checkVisibility?: (options: { visibilityProperty: boolean }) => boolean;
}

/** Tells rendered elements of `document`; where that cannot be told, all are. */
export function visibilityOf(document: Document): (element: Element) => boolean {
  // A document without a window has no layout; a page that hides its body until its scripts have run is about to show it.
  if (document.defaultView === null || document.body === null || !isRendered(document.body))
    return () => true;
  return isRendered;
}

function isRendered(element: Element): boolean {
  const { checkVisibility } = element as Checkable;
  return typeof checkVisibility === 'function'
    ? checkVisibility.call(element, { visibilityProperty: true })
    : true;
}
