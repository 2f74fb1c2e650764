import { useMemo, useState } from 'preact/hooks';
import type { Note } from '../../utils/notes/model';

/** Which of the notes shown are chosen. */
export interface Choice {
  chosen: ReadonlySet<string>;
  /** The same, in the order of the list. */
  ids: string[];
  choose: (ids: readonly string[], chosen: boolean) => void;
}

/** The reader's choice among notes; what is no longer shown is no longer chosen, so that nothing unseen is changed. */
export function useChoice(notes: readonly Note[]): Choice {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(
    () => (picked.size === 0 ? [] : notes.flatMap(({ id }) => (picked.has(id) ? [id] : []))),
    [picked, notes],
  );
  const chosen = useMemo(() => new Set(ids), [ids]);
  return {
    chosen,
    ids,
    choose: (some, isChosen) =>
      setPicked((before) => {
        const next = new Set(before);
        for (const id of some) {
          if (isChosen) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
  };
}
