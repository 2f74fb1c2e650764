import { h } from 'preact';
import type { Shape } from '../../utils/dataset/picture';

/** Draws shapes as SVG elements; their attributes come from the compiler, which lets only numbers, paths and colours pass. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return <>{shapes.map(({ tag, attributes }) => h(tag, attributes))}</>;
}
