// Expressions as written: do they parse, and do they read only what the process declares or the step has of its own.
import { compileFor } from '../graph/compile-expression';
import { type ExpressionPlace, expressionPlaces } from '../graph/expression-places';
import { CASE_KEY } from '../step/journal';
import { isKnownAround, isKnownAt } from './data/names';
import type { DrawingIndex, Report } from './drawing-index';
import type { Problem } from './problem';

/** Everything that is compiled, besides time targets. */
export function checkExpressions(drawing: DrawingIndex, report: Report): void {
  for (const expression of expressionPlaces(drawing.diagram)) {
    const { source, written, node, flow, path } = expression;
    const place = { path, ...(node === undefined ? {} : { node }), ...(flow === undefined ? {} : { flow }) };
    const reads = readsOf(drawing, source, written, place, report);
    for (const name of reads) if (!isSeen(drawing, expression, name)) report(unknown(place, name, written));
  }
}

export function checkExpressionAt(
  drawing: DrawingIndex,
  source: string,
  place: Pick<Problem, 'node' | 'flow' | 'path'>,
  report: Report,
): void {
  for (const name of readsOf(drawing, source, source, place, report))
    if (name !== CASE_KEY && !isKnownAt(drawing, place.node, name)) report(unknown(place, name, source));
}

type At = Pick<Problem, 'node' | 'flow' | 'path'>;

function readsOf(
  { diagram }: DrawingIndex,
  source: string,
  written: string,
  place: At,
  report: Report,
): Iterable<string> {
  const compiled = compileFor(diagram, source);
  if (compiled.ok) return compiled.reads;
  const { code, facts, near, position } = compiled;
  const at = Math.min(position.from, written.length);
  report({ ...place, code, severity: 'error', facts: { ...facts, near, at, expression: written } });
  return [];
}

function isSeen(drawing: DrawingIndex, { sight, more, seenFrom }: ExpressionPlace, name: string): boolean {
  if (sight === 'elsewhere' || more.includes(name) || name === CASE_KEY) return true;
  if (seenFrom.length === 0) return isKnownAt(drawing, undefined, name);
  return seenFrom.some((node) =>
    sight === 'around' ? isKnownAround(drawing, node, name) : isKnownAt(drawing, node, name),
  );
}

function unknown(place: At, variable: string, expression: string): Problem {
  return { ...place, code: 'expression.reads-unknown', severity: 'error', facts: { variable, expression } };
}
