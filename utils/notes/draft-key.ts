/** Keys under which unsaved text is stored. Pure. */

/** Of a long passage this much tells it from others; UTF-16 code units. */
export const SUBJECT_LENGTH = 500;

/** Where the unsaved text on one subject of a page is stored. */
export function draftKey(page: string, subject: string): string {
  return `${draftPrefix(page)}${subject.slice(0, SUBJECT_LENGTH)}`;
}

/** What the keys of a page's unsaved texts begin with. */
export function draftPrefix(page: string): string {
  return `page:${page.slice(0, 9000)}\n`;
}
