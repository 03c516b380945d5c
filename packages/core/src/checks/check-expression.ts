// An expression as written: does it parse, and does it read only what the process declares.
import { compileFor } from '../graph/compile-expression';
import { isKnownAt } from './data/names';
import type { DrawingIndex, Report } from './drawing-index';
import type { Problem } from './problem';

export function checkExpressionAt(
  drawing: DrawingIndex,
  source: string,
  place: Pick<Problem, 'node' | 'flow' | 'path'>,
  report: Report,
): void {
  const compiled = compileFor(drawing.diagram, source);
  if (!compiled.ok) {
    const { code, facts, near, position } = compiled;
    report({ ...place, code, severity: 'error', facts: { ...facts, near, at: position.from, expression: source } });
    return;
  }
  for (const name of compiled.reads) {
    if (isKnownAt(drawing, place.node, name)) continue;
    report({
      ...place,
      code: 'expression.reads-unknown',
      severity: 'error',
      facts: { variable: name, expression: source },
    });
  }
}
