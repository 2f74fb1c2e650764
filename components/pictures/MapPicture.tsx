import { type LocatorMap, placeOnMap } from '../../utils/dataset/picture';

interface MapPictureProps {
  map: LocatorMap;
  /** A place to point at, degrees; null for a country as a whole. */
  position: { latitude: number; longitude: number } | null;
}

/** A small map with one country filled and a place marked; the words beside it say the same. */
export function MapPicture({ map, position }: MapPictureProps) {
  const place = position && placeOnMap(map, position);
  return (
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
      <path class="map-land" d={map.land} />
      <path class="map-country" d={map.country} />
      {place && <circle class="map-place" cx={place.x} cy={place.y} r={map.width / 45} />}
    </svg>
  );
}
