// What cases are called: where a person begins them and says something at the start, a title made of it tells one from the other.
import type { Diagram } from '../diagram/diagram';
import type { Report } from './drawing-index';

export function checkTitle({ caseTitle, nodes, variables }: Diagram, report: Report): void {
  if (caseTitle !== undefined || !variables.some(({ atStart }) => atStart)) return;
  const isBegunByPerson = nodes.some(
    (node) => node.kind === 'startEvent' && node.parent === undefined && node.event === undefined,
  );
  if (isBegunByPerson) report({ code: 'case.no-title', severity: 'info', path: ['caseTitle'], facts: {} });
}
