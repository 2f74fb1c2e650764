import type { Note } from '../../utils/notes/model';
import { describe } from '../../utils/page/anchoring/describe';
import { readPageText } from '../../utils/page/anchoring/page-text';
import { fail, type Result } from '../../utils/result';
import { ask } from './ask';

/** Ties a note to the text that is selected on the page; `nothing-selected` where none is. */
export async function attachNote(id: string, document: Document): Promise<Result<Note>> {
  const selection = document.getSelection();
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0
      ? selection.getRangeAt(0)
      : null;
  if (range === null) return fail('nothing-selected', 'attachNote');
  const target = describe(range, readPageText(document.body), document.body);
  if (target === null) return fail('nothing-selected', 'selection without text');
  return ask('updateNote', { id, patch: { target, anchor: 'exact', anchoredText: null } });
}
