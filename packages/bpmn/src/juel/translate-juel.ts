// From texts of BPMN files to FEEL: a text with `${...}` in it, a bare expression, a script of assignments. Called by the expression reader.
import { callOf, feelString, infix, type Piece, primary, STRENGTH } from './feel-text';
import { type Dialect, parseJuel } from './juel-parser';
import { NotTranslated } from './juel-tree';
import type { WriteContext } from './write-context';
import { writeFeel } from './write-feel';

export type Translation =
  | { readonly ok: true; readonly feel: string; readonly reads: readonly string[] }
  /** What stands in the way, and where in the given text. */
  | { readonly ok: false; readonly at: number; readonly part: string };

/** A text in which `${...}` and `#{...}` are expressions: one alone keeps its type, else all are joined as text. */
export function translateTemplate(text: string): Translation {
  return attempt((context) => {
    const parts = partsOf(text).filter(({ text: inner, code }) => code || inner !== '');
    const pieces = parts.map(({ text: inner, code, at }): Piece => {
      if (!code) return primary(feelString(inner));
      return shifted(at, () => writeFeel(parseJuel(inner), context));
    });
    const [first] = pieces;
    if (!first) return primary('""');
    if (pieces.length === 1) return first;
    return pieces
      .map((piece, i) => (parts[i]?.code ? callOf('string', piece) : piece))
      .reduce((left, right) => infix(left, '+', right, STRENGTH.add));
  });
}

/** A whole text as one expression, without `${}` around it. */
export function translateExpression(text: string, dialect: Dialect): Translation {
  return attempt((context) => writeFeel(parseJuel(text, dialect), context));
}

/** Whether a text has an expression in it. */
export const isTemplate = (text: string): boolean => /[$#]\{/.test(text);

/** Runs a translation; what cannot be translated is its answer. */
export function attempt(write: (context: Omit<WriteContext, 'write'>) => Piece): Translation {
  const reads = new Set<string>();
  try {
    const { feel } = write({ locals: new Map(), reads });
    return { ok: true, feel, reads: [...reads] };
  } catch (error) {
    if (error instanceof NotTranslated) return { ok: false, at: error.at, part: error.part };
    throw error;
  }
}

interface Part {
  readonly text: string;
  readonly code: boolean;
  readonly at: number;
}

function partsOf(text: string): readonly Part[] {
  const trimmed = text.trim();
  const parts: Part[] = [];
  let done = 0;
  for (let open = nextOpen(trimmed, 0); open >= 0; open = nextOpen(trimmed, done)) {
    const close = closeOf(trimmed, open + 2);
    if (close < 0) throw new NotTranslated(open, trimmed.slice(open, open + 40));
    parts.push({ text: trimmed.slice(done, open), code: false, at: done });
    parts.push({ text: trimmed.slice(open + 2, close), code: true, at: open + 2 });
    done = close + 1;
  }
  parts.push({ text: trimmed.slice(done), code: false, at: done });
  return parts;
}

function nextOpen(text: string, from: number): number {
  const found = text.slice(from).search(/[$#]\{/);
  return found < 0 ? -1 : from + found;
}

/** The brace that closes, with texts and nested braces skipped. */
function closeOf(text: string, from: number): number {
  let nested = 0;
  for (let i = from; i < text.length; i += 1) {
    const character = text[i];
    if (character === '"' || character === "'") {
      for (i += 1; i < text.length && text[i] !== character; i += 1) if (text[i] === '\\') i += 1;
    } else if (character === '{') nested += 1;
    else if (character === '}') {
      if (nested === 0) return i;
      nested -= 1;
    }
  }
  return -1;
}

function shifted<T>(by: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof NotTranslated ? new NotTranslated(error.at + by, error.part) : error;
  }
}
