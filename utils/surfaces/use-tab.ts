import { useEffect, useState } from 'preact/hooks';
import { type CurrentTab, readCurrentTab, watchTabs } from './current-tab';

/** The page's script learns of its entities while the surface is open: ask again now and then. */
const REFRESH_MS = 1500;

/** The tab behind this surface, kept in step; null until it is known. */
export function useTab(): CurrentTab | null {
  const [tab, setTab] = useState<CurrentTab | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const read = () => void readCurrentTab().then((now) => !end.signal.aborted && setTab(now));
    read();
    watchTabs(read, end.signal);
    const timer = setInterval(read, REFRESH_MS);
    end.signal.addEventListener('abort', () => clearInterval(timer));
    return () => end.abort();
  }, []);
  return tab;
}
