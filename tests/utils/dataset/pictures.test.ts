// @vitest-environment node
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flagOf } from '../../../dataset/compile/flags';
import { writePictures } from '../../../dataset/compile/write-pictures';
import { bytesPlatform } from '../../../utils/dataset/open-cards';
import { openPictures } from '../../../utils/dataset/open-pictures';
import { type LocatorMap, placeOnMap } from '../../../utils/dataset/picture';

const svg =
  '<svg viewBox="0 0 512 512"><mask id="a"><circle cx="1" cy="1" r="1" fill="#fff"/></mask><g mask="url(#a)"><path fill="#0052b4" d="M0 0h512v512H0z"/></g></svg>';
const flag = flagOf(svg, 'xx.svg');
const map: LocatorMap = {
  width: 240,
  height: 160,
  land: 'M0 0L1 1L2 0Z',
  country: '',
  center: { latitude: 10, longitude: 179 },
  scale: 10,
  squeeze: 1,
};
const bytes = writePictures(new Map([['xx', flag]]), new Map([['xx', map]]), (raw) =>
  deflateRawSync(raw),
);
const open = (file: Uint8Array) =>
  openPictures(bytesPlatform(file, async (packed) => inflateRawSync(packed)));

describe('openPictures', () => {
  it('gives flags and maps by code, and null where there is none', async () => {
    const pictures = await open(bytes);
    if (!pictures.ok) throw new Error(pictures.error.detail);
    expect(await pictures.value.flag('xx')).toEqual({ ok: true, value: flag });
    expect(await pictures.value.map('xx')).toEqual({ ok: true, value: map });
    expect(await pictures.value.map('constructor')).toEqual({ ok: true, value: null });
  });

  it.each<[string, Uint8Array, string]>([
    ['a cut file', bytes.subarray(0, -1), 'index-truncated'],
    ['another file', bytes.with(0, 0), 'index-unreadable'],
    ['another format', bytes.with(4, 9), 'index-version'],
    ['a damaged index', bytes.with(21, bytes[21]! ^ 1), 'index-checksum'],
  ])('refuses %s', async (_, file, code) => {
    expect(await open(file)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('flagOf', () => {
  it('keeps the shapes and drops the mask', () => {
    expect(flag.shapes).toEqual([
      { tag: 'path', attributes: { fill: '#0052b4', d: 'M0 0h512v512H0z' } },
    ]);
  });

  it.each([
    ['a script', '<svg><script/></svg>'],
    ['a handler', '<svg><path onload="x" d="M0"/></svg>'],
    ['a link', '<svg><path fill="url(http://x)" d="M0"/></svg>'],
  ])('refuses %s', (_, bad) => {
    expect(() => flagOf(bad, 'bad.svg')).toThrow(/bad\.svg: unexpected/);
  });
});

describe('placeOnMap', () => {
  it('puts the middle in the middle and north up', () => {
    expect(placeOnMap(map, map.center)).toEqual({ x: 120, y: 80 });
    expect(placeOnMap(map, { latitude: 12, longitude: 179 })).toEqual({ x: 120, y: 60 });
  });

  it('crosses the date line and leaves out what is far away', () => {
    expect(placeOnMap(map, { latitude: 10, longitude: -179 })).toEqual({ x: 140, y: 80 });
    expect(placeOnMap(map, { latitude: 50, longitude: 0 })).toBeNull();
  });
});
