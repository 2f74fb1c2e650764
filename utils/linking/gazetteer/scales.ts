/** Figures as the index keeps them: priors in a byte, weights in five bits. */

const STEPS_AN_OCTAVE = 12;
const ONE = 96;

/** A prior (mentions in a year) as a byte; from 1/256 to about 9,700. */
export function priorByte(prior: number): number {
  const step = Math.round(STEPS_AN_OCTAVE * Math.log2(Math.max(prior, 1e-9))) + ONE;
  return Math.min(255, Math.max(0, step));
}

/** Base-2 logarithm of the prior that a byte stands for. */
export function priorLog2(byte: number): number {
  return (byte - ONE) / STEPS_AN_OCTAVE;
}

const WEIGHT_STEPS_AN_OCTAVE = 3;
const FULL_WEIGHT = 31;

/** A weight from 0 to 1 in five bits. */
export function weightBits(weight: number): number {
  const step = FULL_WEIGHT + Math.round(WEIGHT_STEPS_AN_OCTAVE * Math.log2(Math.max(weight, 1e-9)));
  return Math.min(FULL_WEIGHT, Math.max(0, step));
}

/** Base-2 logarithm of the weight that five bits stand for; 0 or less. */
export function weightLog2(bits: number): number {
  return (bits - FULL_WEIGHT) / WEIGHT_STEPS_AN_OCTAVE;
}
