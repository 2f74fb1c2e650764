import { useState } from 'preact/hooks';

/** Something that was just done, said once, with the way back. */
export interface Done {
  text: string;
  undo?: () => void;
}

/** What was done last, until the reader has seen it or taken it back. */
export interface Undo {
  done: Done | null;
  say: (done: Done) => void;
  /** Takes it back. */
  undo: () => void;
  forget: () => void;
}

export function useUndo(): Undo {
  const [done, setDone] = useState<Done | null>(null);
  return {
    done,
    say: setDone,
    undo() {
      done?.undo?.();
      setDone(null);
    },
    forget: () => setDone(null),
  };
}
