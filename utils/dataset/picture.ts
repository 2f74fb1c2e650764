/** Flags and locator maps as data: shapes to be drawn with SVG elements, never markup to be parsed. */

/** One SVG element without children; attributes are numbers, path data and colours only. */
export interface Shape {
  tag: 'path' | 'circle' | 'ellipse' | 'rect';
  attributes: Record<string, string>;
}

/** A square flag, to be clipped to a circle by whoever draws it. */
export interface Flag {
  /** Side of the square in the shapes' units. */
  size: number;
  shapes: Shape[];
}

/** A map around one country. Equirectangular, squeezed by the cosine of its middle latitude. */
export interface LocatorMap {
  width: number;
  height: number;
  /** Path of all land in view, with borders. */
  land: string;
  /** Path of the country itself. */
  country: string;
  /** What lies in the middle, degrees. */
  center: { latitude: number; longitude: number };
  /** Units a degree of latitude takes; a degree of longitude takes `squeeze` times that. */
  scale: number;
  squeeze: number;
}

/** Where a place lies on a map, in its units; null where it is out of view. */
export function placeOnMap(
  map: LocatorMap,
  { latitude, longitude }: { latitude: number; longitude: number },
): { x: number; y: number } | null {
  const turned = ((longitude - map.center.longitude + 540) % 360) - 180;
  const x = map.width / 2 + turned * map.scale * map.squeeze;
  const y = map.height / 2 - (latitude - map.center.latitude) * map.scale;
  return x >= 0 && x <= map.width && y >= 0 && y <= map.height ? { x, y } : null;
}
