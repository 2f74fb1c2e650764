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

/** Aligns `pattern` with `text.ids[from, to)`; `similar` has the numbers of the words that are forms of a pattern's word. */
export function align(
  pattern: WeightedWords,
  text: WeightedWords,
  from: number,
  to: number,
  similar: ReadonlyMap<number, ReadonlySet<number>>,
): Alignment {
  const rows = pattern.ids.length;
  const columns = to - from;
  const moves = new Uint8Array(rows * columns);
  let above = new Float32Array(columns + 1);
  let current = new Float32Array(columns + 1);
  let best = 0;
  let bestRow = -1;
  let bestColumn = -1;
  for (let row = 0; row < rows; row += 1) {
    const id = pattern.ids[row]!;
    const forms = similar.get(id);
    const weight = pattern.weights[row]!;
    const skip = GAP_COST * weight;
    current[0] = 0;
    // This runs before the engine has compiled it, so every operation in it counts.
    for (let column = 0; column < columns; column += 1) {
      const other = text.ids[from + column]!;
      let score = above[column + 1]! - skip;
      let move = UP;
      const left = current[column]! - GAP_COST * text.weights[from + column]!;
      if (left > score) {
        score = left;
        move = LEFT;
      }
      if (id === other || forms?.has(other)) {
        const diagonal = above[column]! + (id === other ? weight : SIMILAR_WORTH * weight);
        if (diagonal >= score) {
          score = diagonal;
          move = DIAGONAL;
        }
      }
      if (score <= 0) {
        current[column + 1] = 0;
        continue;
      }
      current[column + 1] = score;
      moves[row * columns + column] = move;
      if (score > best) {
        best = score;
        bestRow = row;
        bestColumn = column;
      }
    }
    [above, current] = [current, above];
  }
  const pairs = traceBack(moves, columns, bestRow, bestColumn).map(([row, column]) => ({
    pattern: row,
    text: from + column,
    worth: pattern.ids[row] === text.ids[from + column] ? 1 : SIMILAR_WORTH,
  }));
  return { score: best, pairs };
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
