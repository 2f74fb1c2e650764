/**
 * Local alignment of a pattern of words with a window of a text's words (Smith and Waterman, 1981), so that edits,
 * insertions and left-out words cost in proportion to what they say. Pure; O(pattern × window) time and bytes.
 */

/** Words with what each is worth. */
export interface WeightedWords {
  ids: Int32Array;
  weights: Float32Array;
}

/** A word of the pattern and the word of the text it was matched with. */
export interface MatchedPair {
  pattern: number;
  text: number;
  /** Share of the word's weight that the match is worth: 1 for the same word, less for a similar one. */
  worth: number;
}

/** The best local alignment. */
export interface Alignment {
  score: number;
  /** In order, ascending on both sides. */
  pairs: MatchedPair[];
}

/** What a word of either side without a partner costs, as a share of its weight. */
const GAP_COST = 0.18;
/** Worth of a match of two forms of one word. */
const SIMILAR_WORTH = 0.6;

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/** Aligns `pattern` with `text.ids[from, to)`; `similar` judges words of different number. */
export function align(
  pattern: WeightedWords,
  text: WeightedWords,
  from: number,
  to: number,
  similar: (first: number, second: number) => boolean,
): Alignment {
  const rows = pattern.ids.length;
  const columns = to - from;
  const moves = new Uint8Array(rows * columns);
  let above = new Float32Array(columns + 1);
  let current = new Float32Array(columns + 1);
  let best = { score: 0, row: -1, column: -1 };
  for (let row = 0; row < rows; row += 1) {
    const id = pattern.ids[row]!;
    const weight = pattern.weights[row]!;
    current[0] = 0;
    for (let column = 0; column < columns; column += 1) {
      const other = text.ids[from + column]!;
      const otherWeight = text.weights[from + column]!;
      const worth = id === other ? 1 : similar(id, other) ? SIMILAR_WORTH : 0;
      const diagonal = worth === 0 ? 0 : above[column]! + worth * weight;
      const up = above[column + 1]! - GAP_COST * weight;
      const left = current[column]! - GAP_COST * otherWeight;
      const score = Math.max(0, diagonal, up, left);
      current[column + 1] = score;
      moves[row * columns + column] =
        score === 0 ? STOP : score === diagonal ? DIAGONAL : score === up ? UP : LEFT;
      if (score > best.score) best = { score, row, column };
    }
    [above, current] = [current, above];
  }
  const pairs = traceBack(moves, columns, best.row, best.column).map(([row, column]) => ({
    pattern: row,
    text: from + column,
    worth: pattern.ids[row] === text.ids[from + column] ? 1 : SIMILAR_WORTH,
  }));
  return { score: best.score, pairs };
}

function traceBack(
  moves: Uint8Array,
  columns: number,
  lastRow: number,
  lastColumn: number,
): [row: number, column: number][] {
  const matched: [number, number][] = [];
  let row = lastRow;
  let column = lastColumn;
  while (row >= 0 && column >= 0) {
    const move = moves[row * columns + column];
    if (move === STOP || move === undefined) break;
    if (move === DIAGONAL) matched.push([row, column]);
    if (move !== LEFT) row -= 1;
    if (move !== UP) column -= 1;
  }
  return matched.reverse();
}
