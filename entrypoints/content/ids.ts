/** A random UUID; `crypto.randomUUID` is missing on pages served without TLS. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40; // version 4
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // variant 1
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20]
    .map((end, part) => hex.slice([0, 8, 12, 16][part], end))
    .concat(hex.slice(20))
    .join('-');
}
