/** Regression of counts on evidence: log-linear, with negative binomial noise so that the most mentioned do not drown the rest. Deterministic. */

/** One entity: its evidence by position, and how often it was mentioned. */
export interface Counted {
  at: number[];
  values: number[];
  count: number;
}

/** How much counts scatter around their mean: the larger, the less. */
const SHAPE = 0.5;
const STEPS = 80;
const LEAST_MEAN = 1e-6;

/** Weights of the evidence, by Newton steps with a quadratic penalty; position 0 is the constant and is not penalised. */
export function fitCounts(rows: Counted[], size: number, penalty: number): Float64Array {
  const weights = new Float64Array(size);
  const mean = rows.reduce((sum, { count }) => sum + count, 0) / rows.length;
  weights[0] = Math.log(Math.max(LEAST_MEAN, mean));
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const { at, values, count } of rows)
      addRow(gradient, curvature, weights, at, values, count);
    for (let i = 1; i < size; i++) {
      gradient[i]! -= penalty * weights[i]!;
      curvature[i]![i]! += penalty;
    }
    const move = solve(curvature, gradient);
    const largest = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const part = Math.min(1, 1 / largest);
    for (let i = 0; i < size; i++) weights[i]! += part * move[i]!;
    if (largest < 1e-4) break;
  }
  return weights;
}

function addRow(
  gradient: Float64Array,
  curvature: Float64Array[],
  weights: Float64Array,
  at: number[],
  values: number[],
  count: number,
): void {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += weights[at[i]!]! * values[i]!;
  const mean = Math.exp(Math.min(8, sum));
  const slope = (count - mean) / (1 + mean / SHAPE);
  const bend = mean / (1 + mean / SHAPE);
  for (let i = 0; i < at.length; i++) {
    gradient[at[i]!]! += slope * values[i]!;
    const row = curvature[at[i]!]!;
    for (let j = 0; j < at.length; j++) row[at[j]!]! += bend * values[i]! * values[j]!;
  }
}

/** Solves a positive definite system by elimination. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row) => row.slice());
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    const pivot = Math.max(1e-9, rows[i]![i]!);
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / pivot;
      if (factor === 0) continue;
      for (let j = i; j < size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
      x[k]! -= factor * x[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i]! -= rows[i]![j]! * x[j]!;
    x[i]! /= Math.max(1e-9, rows[i]![i]!);
  }
  return x;
}
