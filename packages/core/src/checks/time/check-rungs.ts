// Reminders that can never come: before their step begins, or after a timeout path has taken the case away from it.
import type { Deadline } from '../../diagram/deadline';
import type { Rung } from '../../diagram/ladder';
import type { Node } from '../../nodes/node';
import type { Duration } from '../../time/duration';
import type { DrawingIndex, Report } from '../drawing-index';

export function checkRungs(drawing: DrawingIndex, report: Report): void {
  for (const node of drawing.diagram.nodes) {
    const deadline = 'deadline' in node ? node.deadline : undefined;
    for (const [i, rung] of (deadline?.rungs ?? []).entries()) {
      const path = ['deadline', 'rungs', i];
      if (deadline && isBeforeStart(deadline, rung))
        report({ code: 'deadline.rung-before-start', severity: 'warning', node: node.id, path, facts: {} });
      if (deadline && endsOf(drawing, node).some((end) => isAfter(deadline, rung, end)))
        report({ code: 'time.rung-after-end', severity: 'warning', node: node.id, path, facts: {} });
    }
  }
}

function isBeforeStart({ budget }: Deadline, { at }: Rung): boolean {
  if (!('dueIn' in budget) || !('beforeDue' in at)) return false;
  return at.beforeDue.unit === budget.dueIn.unit && at.beforeDue.amount > budget.dueIn.amount;
}

type End = Duration | 'due';

/** When the step is given up at the latest: its due time, or time on the step. */
function endsOf(drawing: DrawingIndex, node: Node): readonly End[] {
  return (drawing.boundaries.get(node.id) ?? []).flatMap((event): End[] => {
    if (event.kind !== 'boundaryEvent' || !event.interrupting || event.event.type !== 'timer') return [];
    const { when } = event.event;
    if (when === 'due') return ['due'];
    return 'elapsed' in when ? [when.elapsed] : [];
  });
}

/** Only what can be said without a calendar: the same unit, or the due time itself. */
function isAfter({ budget }: Deadline, { at }: Rung, end: End): boolean {
  const due = 'dueIn' in budget ? budget.dueIn : null;
  if (end === 'due') {
    if ('share' in at) return at.share > 100;
    if ('afterDue' in at) return at.afterDue.amount > 0;
    return 'elapsed' in at && due !== null && at.elapsed.unit === due.unit && at.elapsed.amount > due.amount;
  }
  if ('elapsed' in at) return at.elapsed.unit === end.unit && at.elapsed.amount > end.amount;
  if (due === null || due.unit !== end.unit) return false;
  if ('share' in at) return (due.amount * at.share) / 100 > end.amount;
  if ('afterDue' in at) return at.afterDue.unit === end.unit && due.amount + at.afterDue.amount > end.amount;
  return 'beforeDue' in at && at.beforeDue.unit === end.unit && due.amount - at.beforeDue.amount > end.amount;
}
