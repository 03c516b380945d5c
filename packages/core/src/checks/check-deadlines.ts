// Time targets: budgets that make sense, ladders and calendars that exist, dates that are dates.
import { DEFAULT_CALENDAR, type Deadline } from '../diagram/deadline';
import type { CheckSurroundings } from './check-context';
import { checkExpressionAt } from './check-expression';
import type { DrawingIndex, Report } from './drawing-index';
import type { Problem, ProblemCode } from './problem';

/** Beyond these a budget is taken for a slip of the pen, in the budget's unit. */
const ABSURD = {
  workingMinutes: 60 * 8 * 120,
  workingHours: 8 * 120,
  workingDays: 250,
  minutes: 60 * 24 * 365,
  hours: 24 * 365,
  days: 730,
} as const;

type Place = Pick<Problem, 'path'> & { readonly node?: string };

export function checkDeadlineAt(
  drawing: DrawingIndex,
  deadline: Deadline,
  surroundings: CheckSurroundings,
  place: Place,
  report: Report,
): void {
  const { budget, ladder, calendar, rungs } = deadline;
  const problem = (
    code: ProblemCode,
    severity: Problem['severity'],
    path: Problem['path'],
    facts: Problem['facts'] = {},
  ): void => report({ ...place, code, severity, path: [...place.path, ...path], facts });
  if ('dueIn' in budget) {
    if (budget.dueIn.amount === 0) problem('deadline.zero', 'error', ['budget', 'dueIn']);
    if (budget.dueIn.amount > ABSURD[budget.dueIn.unit])
      problem('deadline.absurd', 'warning', ['budget', 'dueIn'], { ...budget.dueIn });
  }
  if ('dueInAmount' in budget)
    checkExpressionAt(
      drawing,
      budget.dueInAmount,
      { ...place, path: [...place.path, 'budget', 'dueInAmount'] },
      report,
    );
  if ('dueBy' in budget) {
    const variable = drawing.variables.get(budget.dueBy);
    if (!variable) problem('variable.unknown', 'error', ['budget', 'dueBy'], { variable: budget.dueBy });
    else if (variable.type !== 'date' && variable.type !== 'dateTime')
      problem('deadline.not-a-date', 'error', ['budget', 'dueBy'], { variable: budget.dueBy });
  }
  const known = drawing.diagram.ladders.find((candidate) => candidate.id === ladder);
  if (ladder !== undefined && !known) problem('deadline.ladder-unknown', 'error', ['ladder'], { ladder });
  if (known && known.rungs.length + (rungs?.length ?? 0) === 0) problem('deadline.no-reminder', 'warning', ['ladder']);
  if (ladder === undefined && !rungs?.length) problem('deadline.no-reminder', 'warning', []);
  const used = calendar ?? DEFAULT_CALENDAR;
  if (surroundings.calendars && !surroundings.calendars.has(used))
    problem('deadline.calendar-unknown', 'error', ['calendar'], { calendar: used });
}

export function checkLadders(drawing: DrawingIndex, report: Report): void {
  const seen = new Set<string>();
  for (const [i, ladder] of drawing.diagram.ladders.entries()) {
    if (seen.has(ladder.id))
      report({ code: 'ladder.id-twice', severity: 'error', path: ['ladders', i], facts: { ladder: ladder.id } });
    seen.add(ladder.id);
  }
}

export function checkClocks(drawing: DrawingIndex, surroundings: CheckSurroundings, report: Report): void {
  for (const [i, clock] of (drawing.diagram.clocks ?? []).entries()) {
    for (const [end, place] of [
      ['from', clock.from],
      ['to', clock.to],
    ] as const) {
      if (typeof place === 'string' || drawing.nodes.has(place.step)) continue;
      report({
        code: 'clock.step-unknown',
        severity: 'error',
        path: ['clocks', i, end],
        facts: { step: place.step, clock: clock.name },
      });
    }
    checkDeadlineAt(drawing, clock.deadline, surroundings, { path: ['clocks', i, 'deadline'] }, report);
  }
}
