// The declared case data: names once, defaults of their type, subjects that exist.
import type { Diagram } from '../diagram/diagram';
import { fitsVariable } from '../diagram/variable';
import { isFeelKeyword } from '../expression/function-names';
import type { Report } from './drawing-index';

export function checkVariables(diagram: Diagram, report: Report): void {
  const names = new Set<string>();
  for (const [i, variable] of diagram.variables.entries()) {
    const at = { severity: 'error', path: ['variables', i], facts: { variable: variable.name } } as const;
    if (names.has(variable.name)) report({ ...at, code: 'variable.twice' });
    names.add(variable.name);
    if (isFeelKeyword(variable.name)) report({ ...at, code: 'variable.name-reserved' });
    if (variable.default !== undefined && !fitsVariable(variable, variable.default))
      report({ ...at, code: 'variable.default-type' });
    const subject = variable.personal?.subject;
    if (subject !== undefined && !diagram.variables.some((other) => other.name === subject))
      report({ ...at, code: 'variable.subject-unknown' });
  }
}
