// Which regular expressions `matches`, `replace` and `split` may run, and on how long a text: a pattern that backtracks could hold up
// every case. Not a proof: it refuses what is known to explode and limits the text by the number of repetitions.

/** Pattern steps that one call may take at worst, about. */
const WORST_STEPS = 1e9;

/** Ways to go that optional parts may open up: each doubles the work. */
const CHOICES = 16;

/** The longest text that the pattern may meet, in characters; 0: the pattern is refused. */
export function longestTextFor(pattern: string): number {
  const weight = weighPattern(pattern);
  if (weight === null || weight.choices > CHOICES) return 0;
  return weight.repetitions <= 1 ? 1_000_000 : Math.round(WORST_STEPS ** (1 / weight.repetitions));
}

interface Weight {
  /** Repetitions without a small bound: the work grows with that power of the text's length. */
  repetitions: number;
  /** Optional parts and alternatives. */
  choices: number;
}

/** An escape, a character class, a group's brackets, an alternative, a repetition, or any other character. */
const PARTS =
  /\\[1-9k]|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu;

/** Null: a repetition without bound of a part that repeats or has choices itself, or a reference back. */
function weighPattern(pattern: string): Weight | null {
  const open: Weight[] = [{ repetitions: 0, choices: 0 }];
  let last: Weight = { repetitions: 0, choices: 0 };
  for (const [part] of pattern.matchAll(PARTS)) {
    const group = open.at(-1);
    if (group === undefined || /^\\[1-9k]/.test(part)) return null;
    const repeated = last;
    last = { repetitions: 0, choices: 0 };
    if (part.startsWith('(')) open.push({ repetitions: 0, choices: 0 });
    else if (part === ')') {
      last = open.pop() ?? last;
      add(open.at(-1), last, 1);
    } else if (part === '|') group.choices += 1;
    else if (/^(?:[*+?]|\{\d)/.test(part)) {
      const bounds = boundsOf(part);
      if (bounds.most > 10) {
        if (repeated.repetitions > 0 || repeated.choices > 0) return null;
        group.repetitions += 1;
      } else {
        group.choices += bounds.most - bounds.least;
        add(group, repeated, bounds.most - 1);
      }
    }
  }
  const [whole] = open;
  return whole ?? null;
}

function add(group: Weight | undefined, part: Weight, times: number): void {
  if (group === undefined || times <= 0) return;
  group.repetitions += part.repetitions * times;
  group.choices += part.choices * times;
}

function boundsOf(repetition: string): { least: number; most: number } {
  if (repetition.startsWith('?')) return { least: 0, most: 1 };
  const bounds = /^\{(\d+)(,(\d*))?\}/.exec(repetition);
  if (bounds === null) return { least: 0, most: Number.POSITIVE_INFINITY };
  const least = Number(bounds[1]);
  if (bounds[2] === undefined) return { least, most: least };
  return { least, most: bounds[3] === '' ? Number.POSITIVE_INFINITY : Number(bounds[3]) };
}
