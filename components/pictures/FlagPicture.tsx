import type { Flag } from '../../utils/dataset/picture';
import { Shapes } from './Shapes';

/** A flag, 16 px wide; what it stands for is said in words beside it. */
export function FlagPicture({ flag }: { flag: Flag }) {
  return (
    <svg
      class="flag"
      viewBox={`0 0 ${flag.size} ${flag.size}`}
      width="16"
      height="16"
      aria-hidden="true"
    >
      <Shapes shapes={flag.shapes} />
    </svg>
  );
}
