/** How alike two strings are: the letters they share in the same order, longest runs first (Ratcliff and Obershelp, 1988). */

/** Letters of `first` that stand in `second` too, counted by longest common runs, left and right of each in turn. */
export function sharedLetters(first: string, second: string): number {
  const firstUnits = unitsOf(first);
  const secondUnits = unitsOf(second);
  const work: [number, number, number, number][] = [[0, first.length, 0, second.length]];
  let shared = 0;
  for (let part = work.pop(); part !== undefined; part = work.pop()) {
    const [from, to, otherFrom, otherTo] = part;
    const run = longestRun(firstUnits.subarray(from, to), secondUnits.subarray(otherFrom, otherTo));
    if (run.length === 0) continue;
    shared += run.length;
    const start = from + run.first;
    const otherStart = otherFrom + run.second;
    work.push([from, start, otherFrom, otherStart]);
    work.push([start + run.length, to, otherStart + run.length, otherTo]);
  }
  return shared;
}

interface Run {
  first: number;
  second: number;
  length: number;
}

/** The longest run of letters that both hold, the earliest of several. */
function longestRun(first: Uint16Array, second: Uint16Array): Run {
  const best: Run = { first: 0, second: 0, length: 0 };
  // lengths[j + 1]: how long a run ends at the current letter of `first` and letter j of `second`.
  const lengths = new Uint16Array(second.length + 1);
  for (let row = 0; row < first.length; row += 1) {
    const unit = first[row]!;
    for (let column = second.length - 1; column >= 0; column -= 1) {
      if (second[column] !== unit) {
        lengths[column + 1] = 0;
        continue;
      }
      const length = lengths[column]! + 1;
      lengths[column + 1] = length;
      if (length > best.length || (length === best.length && row - length + 1 === best.first)) {
        best.first = row - length + 1;
        best.second = column - length + 1;
        best.length = length;
      }
    }
  }
  return best;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let offset = 0; offset < text.length; offset += 1) units[offset] = text.charCodeAt(offset);
  return units;
}
