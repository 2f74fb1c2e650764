import { useEffect, useRef, useState } from 'preact/hooks';

/** Entries put into the document at first: a screenful, so that a keystroke costs no more. */
const FIRST = 8;
/** Entries put in with each step after. */
const STEP = 12;
/** How near the end must be for the next step, px. */
const NEAR = '500px';

/** How much of a long list stands in the document, and the end that makes it grow. */
export interface Growing {
  shown: number;
  /** For an empty element behind the list. */
  end: { current: HTMLDivElement | null };
  /** Makes sure that the entry at this place is in the document. */
  reach: (place: number) => void;
}

/** Shows a list of `total` entries step by step as the reader nears its end; anew when `key` is another. */
export function useGrowing(total: number, key: string): Growing {
  const [state, setState] = useState({ key, count: FIRST });
  const end = useRef<HTMLDivElement>(null);
  const count = state.key === key ? state.count : FIRST;
  const shown = Math.min(count, total);
  useEffect(() => {
    const target = end.current;
    if (!target || shown >= total) return;
    // An observer tells of changes only, so each size gets its own.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setState({ key, count: count + STEP });
      },
      { rootMargin: NEAR },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [key, shown, total]);
  return {
    shown,
    end,
    reach: (place) => {
      if (place >= count) setState({ key, count: place + STEP });
    },
  };
}
