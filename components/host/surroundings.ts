/** What a highlight has to know of the elements around its text. */

import type { Box } from '../../utils/page/popover/geometry';

export interface Around {
  /** Boxes that crop what is in them, in viewport pixels. */
  clips: readonly Box[];
  /** The outermost layer (`z-index`) the text is in: a highlight on a lower one would be hidden by the text's own. */
  level: number;
  /** Whether the text is light, so that the page under it is dark. */
  onDark: boolean;
}

export type Surroundings = (element: Element) => Around;

/** A look-up that asks each element once; for one pass only, since layout changes. */
export function createSurroundings(window: Window): Surroundings {
  const known = new Map<Element, Omit<Around, 'onDark'>>();

  function around(element: Element): Omit<Around, 'onDark'> {
    const found = known.get(element);
    if (found) return found;
    const parent = element.parentElement;
    const outer = parent ? around(parent) : { clips: [], level: 0 };
    const style = window.getComputedStyle(element);
    // The root's and the body's overflow is the window's, which crops by itself.
    const crops = style.overflow !== 'visible' && parent !== null && element.localName !== 'body';
    const own =
      style.position !== 'static' && outer.level === 0
        ? Number.parseInt(style.zIndex, 10)
        : Number.NaN;
    const result = {
      clips: crops ? [...outer.clips, element.getBoundingClientRect()] : outer.clips,
      level: Number.isNaN(own) ? outer.level : own,
    };
    known.set(element, result);
    return result;
  }

  return (element) => ({
    ...around(element),
    onDark: isLight(window.getComputedStyle(element).color),
  });
}

/** Whether a computed colour is nearer to white than to black, as the eye weighs it. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
