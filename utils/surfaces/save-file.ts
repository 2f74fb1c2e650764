/** How long an address of the file stays valid; the browser has copied it long before. */
const KEEP_MS = 60_000;

/** Saves a file where the browser saves downloads. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
