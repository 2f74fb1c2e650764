/** Gives a shadow root its style sheet, in a way no content security policy of the page forbids. */
export function adoptStyles(document: Document, root: ShadowRoot, css: string): void {
  const window = document.defaultView;
  try {
    if (!window) throw new TypeError('no window');
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Some versions of Firefox refuse constructed sheets to content scripts; a style element is allowed there.
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
