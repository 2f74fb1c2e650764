/** A time as the reader's language writes it. */
export function whenText(time: string): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(time));
}
