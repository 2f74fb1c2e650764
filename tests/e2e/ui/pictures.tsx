/** Stand-ins for flags and locator maps. */

import type { ComponentChildren } from 'preact';
import type { Card } from '../../../utils/dataset/card';

/** A flag of three stripes. */
export function flagOf(): ComponentChildren {
  return (
    <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
      <path fill="#0f47af" d="M0 0h20v14H0z" />
      <path fill="#fff" d="M0 4.6h20v4.8H0z" />
    </svg>
  );
}

/** A grid with a dot where the place is. */
export function mapOf({ position, name }: Card): ComponentChildren {
  if (!position) return null;
  const x = 52 + position.longitude / 4;
  const y = 36 - position.latitude / 3;
  return (
    <svg viewBox="0 0 104 72" role="img" aria-label={`Map: ${name}`}>
      <path d="M0 18h104M0 36h104M0 54h104M26 0v72M52 0v72M78 0v72" stroke="#8884" fill="none" />
      <circle cx={x} cy={y} r="4" fill="#c2410c" stroke="#fff" stroke-width="1.5" />
    </svg>
  );
}
