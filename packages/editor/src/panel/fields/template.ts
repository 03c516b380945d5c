// Texts with `{variable}` in them: the names they use, and how they would read with samples in their place. Pure.
import type { Variable } from '@baton/core';

const FIELD = /\{([A-Za-z_]\w*)\}/g;

export interface TemplatePiece {
  readonly text: string;
  /** `data`: stands for case data; `unknown`: a name that no data has. */
  readonly as: 'plain' | 'data' | 'unknown';
}

/** The text in pieces, each field shown by what the data is called. */
export function templatePieces(text: string, variables: readonly Variable[]): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const found of text.matchAll(FIELD)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), as: 'plain' });
    const variable = variables.find(({ name }) => name === found[1]);
    pieces.push(variable ? { text: sampleOf(variable), as: 'data' } : { text: found[1] as string, as: 'unknown' });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), as: 'plain' });
  return pieces;
}

export function usesFields(text: string): boolean {
  return text.search(FIELD) >= 0;
}

/** What the data holds at first, one of its choices, else its own name. */
function sampleOf(variable: Variable): string {
  const { default: value, label, name, options } = variable;
  const chosen = options?.find(({ id }) => id === value) ?? options?.[0];
  if (chosen) return chosen.name;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : (label ?? name);
}

/** The text with a field put in where the cursor stands. */
export function withField(text: string, name: string, at: number): { readonly text: string; readonly cursor: number } {
  const field = `{${name}}`;
  const before = text.slice(0, at);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  return { text: `${before}${gap}${field}${text.slice(at)}`, cursor: at + gap.length + field.length };
}
