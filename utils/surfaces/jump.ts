/** From a note or an entity in a list to its place on the page. */

import { sendMessage } from '../messages';
import type { Note } from '../notes/model';

/** Shows a note's passage: on the open page where it stands, else on its page in a new tab. */
export async function jumpToNote(note: Note, tabId: number | null, url: string): Promise<void> {
  if (tabId !== null) {
    try {
      if (await sendMessage('jumpToNote', note.id, tabId)) return;
    } catch {
      // No script of ours in that tab: open the page.
    }
  }
  await sendMessage('openNotePage', { note: note.id, url });
}

/** Scrolls to an entity's first mention in the tab and opens its card. */
export async function jumpToEntity(id: string, tabId: number | null): Promise<void> {
  if (tabId === null) return;
  try {
    await sendMessage('jumpToEntity', id, tabId);
  } catch {
    // The tab went elsewhere since the list was read; the list will follow.
  }
}
