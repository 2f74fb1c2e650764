/** Locator maps of countries, drawn from world-atlas (Natural Earth, public domain). */

import { iso1A2Code } from '@rapideditor/country-coder';
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoBounds,
  geoEquirectangular,
  geoPath,
} from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LocatorMap } from '../../utils/dataset/picture';

const WIDTH = 240;
const HEIGHT = 160;
/** Degrees of latitude in view, at least and at most. */
const NARROWEST = 9;
const WIDEST = 100;
/** Points nearer to the last than this are left out, in the map's units. */
const FINEST = 1.6;
/** Names of areas without a code in the atlas. */
const UNCODED: Record<string, string> = { Kosovo: 'xk' };

/** A country's shape with the box it lies in. */
interface Boxed {
  shape: Feature<Geometry, { name: string }>;
  bounds: [[west: number, south: number], [east: number, north: number]];
}

/** A map for every country of the atlas, by ISO code. */
export function locatorMaps(atlas: Topology): Map<string, LocatorMap> {
  const countries = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>);
  const boxed = countries.features
    .flatMap(partsOf)
    .map((shape): Boxed => ({ shape, bounds: geoBounds(shape) }));
  const maps = new Map<string, LocatorMap>();
  for (const country of countries.features) {
    const code = codeOf(country);
    if (code && country.geometry) maps.set(code, mapOf(country, boxed));
  }
  return new Map([...maps].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function codeOf(country: Feature<Geometry, { name: string }>): string | undefined {
  if (country.id === undefined) return UNCODED[country.properties.name];
  return iso1A2Code(String(country.id))?.toLowerCase();
}

function mapOf(country: Feature<Geometry, { name: string }>, all: Boxed[]): LocatorMap {
  const [[west, south], [east, north]] = geoBounds(mainPart(country));
  const wide = (east - west + 360) % 360;
  const longitude = ((west + wide / 2 + 540) % 360) - 180;
  const latitude = Math.max(-60, Math.min(70, (south + north) / 2));
  const squeeze = Math.max(0.25, Math.cos((latitude * Math.PI) / 180));
  const span = Math.min(
    WIDEST,
    Math.max(NARROWEST, (north - south) * 1.8, ((wide * squeeze * HEIGHT) / WIDTH) * 1.6),
  );
  const scale = HEIGHT / span;
  const projection = geoEquirectangular()
    .rotate([-longitude, 0])
    .center([0, latitude])
    .precision(0) // straight lines stay straight on this projection
    .scale((scale * 180) / Math.PI)
    .translate([WIDTH / 2 / squeeze, HEIGHT / 2])
    .clipExtent([
      [0, 0],
      [WIDTH / squeeze, HEIGHT],
    ]);
  return {
    width: WIDTH,
    height: HEIGHT,
    land: pathOf(
      inView(all, longitude, latitude, (span * WIDTH) / HEIGHT / squeeze, span),
      projection,
      squeeze,
    ),
    country: pathOf(country, projection, squeeze),
    center: { latitude: round(latitude), longitude: round(longitude) },
    scale: round(scale),
    squeeze: round(squeeze),
  };
}

/** Each polygon by itself: boxes of scattered countries span the world. */
function partsOf(
  country: Feature<Geometry, { name: string }>,
): Feature<Geometry, { name: string }>[] {
  const { geometry } = country;
  if (geometry.type !== 'MultiPolygon') return [country];
  return geometry.coordinates.map((coordinates) => ({
    ...country,
    geometry: { type: 'Polygon', coordinates },
  }));
}

/** The parts whose boxes touch the view. */
function inView(
  all: Boxed[],
  longitude: number,
  latitude: number,
  width: number,
  height: number,
): FeatureCollection {
  const features = all.filter(({ bounds: [[west, south], [east, north]] }) => {
    if (north < latitude - height / 2 || south > latitude + height / 2) return false;
    const span = (east - west + 360) % 360;
    const middle = west + span / 2;
    const apart = Math.abs(((middle - longitude + 540) % 360) - 180);
    return apart <= span / 2 + width / 2;
  });
  return { type: 'FeatureCollection', features: features.map(({ shape }) => shape) };
}

/** The largest polygon: overseas parts would push a country to the edge of its own map. */
function mainPart(country: Feature): Polygon | MultiPolygon {
  const geometry = country.geometry as Polygon | MultiPolygon;
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map(
    (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
  );
  const area = (polygon: Polygon) => Math.abs(geoPath(geoEquirectangular()).area(polygon));
  const largest = Math.max(...parts.map(area));
  const near = parts.filter((part) => area(part) >= largest * 0.15);
  return { type: 'MultiPolygon', coordinates: near.map((part) => part.coordinates) };
}

/** Path data in whole and half units, points closer than `FINEST` left out. */
function pathOf(shape: GeoPermissibleObjects, projection: GeoProjection, squeeze: number): string {
  const rings: string[] = [];
  let points: [number, number][] = [];
  const close = () => {
    if (points.length > 2) rings.push(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`);
    points = [];
  };
  const add = (x: number, y: number) => {
    const point: [number, number] = [Math.round(x * squeeze * 2) / 2, Math.round(y * 2) / 2];
    const last = points.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= FINEST) points.push(point);
  };
  const context = {
    beginPath() {},
    moveTo: (x: number, y: number) => {
      close();
      add(x, y);
    },
    lineTo: add,
    closePath: close,
    arc() {},
  };
  geoPath(projection, context as unknown as CanvasRenderingContext2D)(shape);
  close();
  return rings.join('');
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
