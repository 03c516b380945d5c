// How much time a clock has: its budget as the drawing says it, worked out over the data of the case; or the date until which it runs.
import type { BudgetRow } from '../diagram/deadline';
import type { Variables } from '../diagram/variable';
import type { ClockPlan } from '../graph/clock-plan';
import type { Token } from '../state/instance-state';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { isWorkingUnit } from '../time/duration';
import { dataAt } from './data';
import { momentOfVariable } from './moments';
import { type Failed, failed, type Worked, worked } from './outcome';
import type { Basis } from './projection';
import type { Step } from './step';

/** Fails with `deadline.amount`, `deadline.no-row`, `deadline.no-date` and the codes of evaluations. */
export function clockBasis(
  step: Step,
  plan: ClockPlan,
  calendar: CompiledCalendar,
  startedAt: number,
  place: Token | null,
): Worked<Basis> {
  const date = dateBasis(step, plan, calendar, startedAt, place);
  if (date) return date.failure ?? worked({ budget: null, ...date });
  const budget = plan.deadline?.budget;
  if (!budget) return worked({ dueAt: null, budget: null });
  if ('dueIn' in budget) return worked({ dueAt: null, budget: budget.dueIn });
  if ('dueInAll' in budget) return worked({ dueAt: null, budget: budget.dueInAll });
  if ('table' in budget) {
    const data = seenFrom(step, place);
    const row = budget.table.find((candidate) => holdsRow(candidate, data));
    const dueIn = row?.dueIn ?? budget.otherwise;
    return dueIn ? worked({ dueAt: null, budget: dueIn }) : failed('deadline.no-row', {});
  }
  if ('dueBy' in budget) return worked({ dueAt: null, budget: null });
  const result = plan.amount ? step.evaluate(plan.amount, place ?? undefined) : failed('deadline.amount', {});
  if (!result.ok) return result;
  if (typeof result.value !== 'number' || !(result.value >= 0) || !Number.isFinite(result.value)) {
    return failed('deadline.amount', { value: result.value, working: isWorkingUnit(budget.unit) });
  }
  return worked({ dueAt: null, budget: { amount: result.value, unit: budget.unit } });
}

interface KnownDate {
  /** Null: not known yet. */
  readonly dueAt: number | null;
  readonly remindAt?: number;
  /** Something is there, but no date. */
  readonly failure?: Failed;
}

/** Of a clock that runs until a date, or to an appointment; null: it has a budget. */
export function dateBasis(
  step: Step,
  { deadline, appointment }: ClockPlan,
  calendar: CompiledCalendar,
  startedAt: number,
  place: Token | null,
): KnownDate | null {
  const budget = deadline?.budget;
  if (!appointment && !(budget && 'dueBy' in budget)) return null;
  const data = seenFrom(step, place);
  const read = (variable: string) => momentOfVariable(step.facts, calendar.calendar.id, data, variable, 'closing');
  const isKnown = (variable: string) => (data[variable] ?? null) !== null;
  if (appointment) {
    if (!isKnown(appointment.start)) return { dueAt: null };
    const start = read(appointment.start);
    if (!start.ok) return { dueAt: null, failure: start };
    const end = appointment.end !== undefined && isKnown(appointment.end) ? read(appointment.end) : start;
    if (!end.ok) return { dueAt: null, failure: end };
    return { dueAt: Math.max(start.value, end.value, startedAt), remindAt: start.value };
  }
  if (!budget || !('dueBy' in budget)) return null;
  const { dueBy } = budget;
  if (!isKnown(dueBy)) return { dueAt: null };
  const due = read(dueBy);
  return due.ok ? { dueAt: Math.max(due.value, startedAt) } : { dueAt: null, failure: due };
}

function seenFrom(step: Step, place: Token | null): Variables {
  return place ? dataAt(step, place) : step.state.variables;
}

function holdsRow({ match }: BudgetRow, variables: Variables): boolean {
  return Object.entries(match).every(([name, wanted]) => {
    const value = variables[name] ?? null;
    return (Array.isArray(wanted) ? wanted : [wanted]).some((one) => one === value);
  });
}
