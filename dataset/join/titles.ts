/** English Wikipedia titles as keys. */

/** The title in an article's address or in a list, with spaces and without escapes. */
export function titleOf(address: string): string {
  const path = address.replace(/^.*\/wiki\//, '').replace(/#.*$/, '');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A lone per cent sign stands for itself.
  }
  const title = decoded.replaceAll('_', ' ').trim().normalize('NFC');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The title without what only tells it from its namesakes: "Georgia (country)" is "Georgia". */
export function withoutQualifier(title: string): string {
  return title.replace(/ \([^()]*\)$/, '');
}

/** The committed id: lower case, letters and digits of any script, joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll('ı', 'i')
    .replaceAll(/['’ʻʼ`.]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
