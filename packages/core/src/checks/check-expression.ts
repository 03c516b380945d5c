// An expression as written: does it parse, and does it read only what the process declares.
import { compileFor } from '../graph/compile';
import type { DrawingIndex, Report } from './drawing-index';
import type { Problem, ProblemCode } from './problem';

export function checkExpressionAt(
  drawing: DrawingIndex,
  source: string,
  place: Pick<Problem, 'node' | 'flow' | 'path'>,
  report: Report,
): void {
  const compiled = compileFor(drawing.diagram, source);
  if (!compiled.ok) {
    const code: ProblemCode =
      compiled.code === 'expression.too-long' || compiled.code === 'expression.too-deep'
        ? compiled.code
        : 'expression.syntax';
    report({
      ...place,
      code,
      severity: 'error',
      facts: {
        ...compiled.facts,
        reason: compiled.code,
        near: compiled.near,
        at: compiled.position.from,
        expression: source,
      },
    });
    return;
  }
  for (const name of compiled.reads) {
    if (drawing.variables.has(name)) continue;
    report({
      ...place,
      code: 'expression.reads-unknown',
      severity: 'error',
      facts: { variable: name, expression: source },
    });
  }
}
