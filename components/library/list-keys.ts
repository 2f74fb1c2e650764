/** What the keys do while the focus is on a note's checkbox. Space chooses, as everywhere. Pure. */

/** What a key asks for. */
export type ListKey =
  | { kind: 'go'; to: (at: number, count: number) => number; choosing: boolean }
  | { kind: 'move'; step: 1 | -1 }
  | { kind: 'open' | 'edit' | 'delete' | 'all' | 'none' };

/** The parts of a keyboard event that matter here. */
type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The meaning of a key; null for those that are none of ours. */
export function listKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): ListKey | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowUp' ? -1 : 1;
    if (altKey) return { kind: 'move', step };
    return { kind: 'go', to: (at) => at + step, choosing: shiftKey };
  }
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === 'a' ? { kind: 'all' } : null;
  switch (key) {
    case 'Home':
      return { kind: 'go', to: () => 0, choosing: false };
    case 'End':
      return { kind: 'go', to: (_, count) => count - 1, choosing: false };
    case 'Enter':
      return { kind: 'open' };
    case 'e':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'none' };
    default:
      return null;
  }
}
