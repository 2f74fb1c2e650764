/** Articles that a page shows in a frame of its own origin. */

const TEXT_LENGTH = 1500; // characters: less is a form, a player, an advertisement
const WIDTH = 0.5; // of the window: an article is not beside the page

/** Whether a large frame of the page's own origin holds much text. Cheap: most pages have no such frame at all. */
export function hasArticleFrame(document: Document): boolean {
  const wide = WIDTH * (document.defaultView?.innerWidth ?? 0);
  for (const frame of document.getElementsByTagName('iframe')) {
    try {
      const { length } = frame.contentDocument?.body?.textContent ?? '';
      // Asked last, since it may cost the page a layout.
      if (length >= TEXT_LENGTH && frame.clientWidth >= wide) return true;
    } catch {
      // Of another origin, whatever the browser calls it.
    }
  }
  return false;
}
