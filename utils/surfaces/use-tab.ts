import { useEffect, useState } from 'preact/hooks';
import { type CurrentTab, readCurrentTab, watchTabs } from './current-tab';

/** The page's script learns of its entities while the surface is open: ask again now and then. */
const REFRESH_MS = 1500;

/** The tab behind this surface, kept in step; null until it is known. */
export function useTab(): CurrentTab | null {
  const [tab, setTab] = useState<CurrentTab | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      const now = await readCurrentTab();
      // The same answer again must not draw everything anew.
      if (!end.signal.aborted)
        setTab((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const readAgain = () => void read();
    readAgain();
    watchTabs(readAgain, end.signal);
    const timer = setInterval(readAgain, REFRESH_MS);
    end.signal.addEventListener('abort', () => clearInterval(timer));
    return () => end.abort();
  }, []);
  return tab;
}
