import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { listSnapshots, type SnapshotInfo } from '../notes/snapshots';
import { snapshotArea } from '../snapshot-area';

/** The snapshots there are, newest first, kept in step; null until they are known. */
export function useSnapshots(): SnapshotInfo[] | null {
  const [snapshots, setSnapshots] = useState<SnapshotInfo[] | null>(null);
  useEffect(() => {
    const read = () => void listSnapshots(snapshotArea).then(setSnapshots, () => setSnapshots([]));
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && 'snapshots' in changes) read();
    };
    read();
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return snapshots;
}
