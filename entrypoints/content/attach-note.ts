import type { Note } from '../../utils/notes/model';
import { fail, type Result } from '../../utils/result';
import { ask } from './ask';
import { loadInterface } from './interface-parts';

/** Ties a note to the text that is selected on the page; `nothing-selected` where none is. */
export async function attachNote(id: string, document: Document): Promise<Result<Note>> {
  const selection = document.getSelection();
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0
      ? selection.getRangeAt(0)
      : null;
  if (range === null) return fail('nothing-selected', 'attachNote');
  const parts = await loadInterface();
  if (parts === null) return fail('unexpected', 'attachNote');
  const target = parts.describe(range, parts.readPageText(document.body), document.body);
  if (target === null) return fail('nothing-selected', 'selection without text');
  return ask('updateNote', { id, patch: { target, anchor: 'exact', anchoredText: null } });
}
