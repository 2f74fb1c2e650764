/** Opens the index, or says by name why it will not. */

import { fail, ok, type Result } from '../../result';
import { checksumOf } from './checksum';
import { type Gazetteer, viewGazetteer } from './gazetteer';
import {
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  layoutOf,
  MAGIC,
  MAX_COUNTRIES,
  MAX_ENTITIES,
} from './layout';

/**
 * Views over `bytes`, which must start at a multiple of four in their buffer and stay as they are.
 * Nothing is copied or parsed. Failures: `index-truncated`, `index-version`, `index-checksum`.
 */
export function openGazetteer(bytes: Uint8Array, options = { verify: true }): Result<Gazetteer> {
  if (bytes.byteLength < HEADER_BYTES) return fail('index-truncated', `${bytes.byteLength} bytes`);
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const field = (at: number) => header.getUint32(at, true);
  if (field(HEADER.magic) !== MAGIC) return fail('index-version', 'not an index');
  if (field(HEADER.formatVersion) !== FORMAT_VERSION) {
    return fail(
      'index-version',
      `format ${field(HEADER.formatVersion)}, expected ${FORMAT_VERSION}`,
    );
  }
  const stated = field(HEADER.bytes);
  if (bytes.byteLength !== stated)
    return fail('index-truncated', `${bytes.byteLength} bytes of ${stated}`);
  if (!isConsistent(field, stated)) return fail('index-checksum', 'the header contradicts itself');
  if (options.verify) {
    const [a, b] = checksumOf(bytes);
    if (a !== field(HEADER.checksumA) || b !== field(HEADER.checksumB)) {
      return fail('index-checksum', 'the bytes are not those that were written');
    }
  }
  return ok(viewGazetteer(bytes));
}

/** Whether the sections that the header speaks of fill the file exactly. */
function isConsistent(field: (at: number) => number, bytes: number): boolean {
  const counts = {
    entities: field(HEADER.entities),
    entries: field(HEADER.entries),
    bucketBits: field(HEADER.bucketBits),
    prefixBits: field(HEADER.prefixBits),
    countries: field(HEADER.countries),
    linkBytes: field(HEADER.linkBytes),
  };
  return (
    counts.entities <= MAX_ENTITIES &&
    counts.bucketBits >= 1 &&
    counts.bucketBits <= 24 &&
    counts.prefixBits >= 5 &&
    counts.prefixBits <= 28 &&
    counts.countries <= MAX_COUNTRIES &&
    layoutOf(counts).bytes === bytes
  );
}
