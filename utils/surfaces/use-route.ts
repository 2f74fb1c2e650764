import { useEffect, useState } from 'preact/hooks';

/** The part of the address after `#`, kept in step with back and forward. */
export function useRoute(): [hash: string, go: (hash: string) => void] {
  const [hash, setHash] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const read = () => setHash(location.hash.slice(1));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return [
    hash,
    (next) => {
      location.hash = next;
    },
  ];
}
