// Before publishing: would every time target, on every day to come, reach a human in time? Walks the coming days of calendars, quiet hours and
// absences and reports the first day on which a deadline could pass without anyone at work having been told. Called by publishing and
// by `baton check`, where the people are known.
import type { Problem } from '../checks/problem';
import type { AssignmentRule } from '../diagram/assignment-rule';
import { type Budget, DEFAULT_CALENDAR, type Deadline } from '../diagram/deadline';
import type { Diagram } from '../diagram/diagram';
import type { Rung } from '../diagram/ladder';
import type { DirectoryFacts } from '../people/directory-facts';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { type Duration, isWorkingUnit, scaleDuration } from '../time/duration';
import { DAY_MS } from '../time/local-date';
import { nextWorkingAt, previousWorkingAt, tryAddDuration, trySubtractDuration } from '../time/working-time';
import { instantOf, wallClock } from '../time/zone';
import { fallbackPeople, possibleHands } from './possible-hands';
import type { Preferences } from './preferences';
import { createReach, type Hands } from './reach';

export interface ReachOptions {
  /** Days looked ahead; 60. */
  readonly days?: number;
  /** How people want to be told, by person; who is not in it has said nothing. */
  readonly preferences?: ReadonlyMap<string, Preferences>;
}

/** `calendars` by id; `from`: epoch ms. Warnings only: `deadline.reaches-nobody`, one for each time target, with the first day and how many. */
export function checkReach(
  diagram: Diagram,
  directory: DirectoryFacts,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  from: number,
  { days = 60, preferences = new Map() }: ReachOptions = {},
): Problem[] {
  const problems: Problem[] = [];
  const reach = createReach({ directory, calendars, preferences, ownerRole: diagram.ownerRole });
  const starts = rememberedBy(
    (calendar: CompiledCalendar, roundTheClock: boolean) =>
      [...startsWithin(calendar, roundTheClock, from, days)].map((at) => ({
        at,
        day: wallClock(calendar.calendar.zone, at).date,
      })),
    ({ calendar }, roundTheClock) => `${calendar.id} ${roundTheClock}`,
  );
  const handsAt = rememberedBy(
    (rule: AssignmentRule | undefined, at: number) => possibleHands(rule, directory, calendars, at),
    (rule, at) => `${at} ${keyOf(rule)}`,
  );
  const fallbackAt = (rule: AssignmentRule | undefined) => fallbackPeople(rule, directory, from);
  for (const target of targetsOf(diagram)) {
    const calendar = calendars.get(target.deadline.calendar ?? DEFAULT_CALENDAR);
    const rungs = rungsBeforeDue(diagram, target.deadline);
    if (!calendar || rungs.length === 0) continue;
    const failed = new Map<string, string | null>();
    for (const parts of budgetsOf(target.deadline.budget)) {
      const roundTheClock = parts.some(({ unit }) => !isWorkingUnit(unit));
      for (const { at: startAt, day } of starts(calendar, roundTheClock)) {
        if (failed.has(day)) continue;
        const missed = whoIsMissed(calendar, target.rule, parts, rungs, startAt);
        if (missed !== undefined) failed.set(day, missed);
      }
    }
    const first = [...failed].sort(([a], [b]) => (a < b ? -1 : 1))[0];
    if (!first) continue;
    const [day, person] = first;
    const name = person === null ? null : (directory.people.get(person)?.name ?? person);
    problems.push({
      code: 'deadline.reaches-nobody',
      severity: 'warning',
      ...(target.node === undefined ? {} : { node: target.node }),
      path: target.path,
      facts: { day, person: name, days: failed.size, ahead: days },
    });

    /** Undefined: somebody is told in time; else the responsible who would not be, null: nobody in particular. */
    function whoIsMissed(
      by: CompiledCalendar,
      rule: AssignmentRule | undefined,
      budget: readonly Duration[],
      ladder: readonly Rung[],
      startAt: number,
    ): string | null | undefined {
      const dueAt = addAll(by, startAt, budget);
      if (dueAt === null) return undefined;
      const moments = ladder.flatMap((rung) =>
        momentsOf(by, rung, budget, startAt, dueAt).map((at) => ({ at, actions: rung.actions })),
      );
      const reached = (hands: Hands) =>
        moments.some(({ at, actions }) =>
          actions.some((action) => reach.inTime(action, hands, at, dueAt, fallbackAt(rule))),
        );
      // Where only who has it is told, one of each sort of people stands for all.
      const tried = tellsAssigneeOnly(ladder) ? new Set<number>() : null;
      for (const hands of handsAt(rule, startAt)) {
        const sort = hands.assignee === null ? -1 : reach.sortOf(hands.assignee);
        if (hands.assignee !== null && tried?.has(sort)) continue;
        if (!reached(hands)) return hands.assignee;
        if (hands.assignee !== null) tried?.add(sort);
      }
      return undefined;
    }
  }
  return problems;
}

function tellsAssigneeOnly(ladder: readonly Rung[]): boolean {
  return ladder.every(({ actions }) => actions.every(({ to }) => to.every(({ type }) => type === 'assignee')));
}

/** Each answer is worked out once. */
function rememberedBy<A, B, R>(work: (a: A, b: B) => R, keyOf: (a: A, b: B) => string): (a: A, b: B) => R {
  const known = new Map<string, R>();
  return (a, b) => {
    const key = keyOf(a, b);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(a, b);
    known.set(key, made);
    return made;
  };
}

const RULE_KEYS = new WeakMap<AssignmentRule, string>();

function keyOf(rule: AssignmentRule | undefined): string {
  if (!rule) return '';
  const key = RULE_KEYS.get(rule) ?? JSON.stringify(rule);
  RULE_KEYS.set(rule, key);
  return key;
}

interface Target {
  readonly deadline: Deadline;
  /** Undefined: a span, whose hands are whoever has it then. */
  readonly rule: AssignmentRule | undefined;
  readonly node?: string;
  readonly path: readonly (string | number)[];
}

function targetsOf(diagram: Diagram): Target[] {
  const targets: Target[] = [];
  for (const node of diagram.nodes) {
    const rule = 'assignment' in node ? node.assignment : undefined;
    if ('deadline' in node && node.deadline)
      targets.push({ deadline: node.deadline, rule, node: node.id, path: ['deadline'] });
  }
  for (const [i, clock] of (diagram.clocks ?? []).entries())
    targets.push({ deadline: clock.deadline, rule: undefined, path: ['clocks', i, 'deadline'] });
  return targets;
}

/** Budgets whose length is known without a case. */
function budgetsOf(budget: Budget): (readonly Duration[])[] {
  if ('dueIn' in budget) return [[budget.dueIn]];
  if ('dueInAll' in budget) return [budget.dueInAll];
  if (!('table' in budget)) return [];
  return [...budget.table.map((row) => [row.dueIn]), ...(budget.otherwise ? [[budget.otherwise]] : [])];
}

/** Rungs that tell somebody before the breach, in every case. */
function rungsBeforeDue(diagram: Diagram, deadline: Deadline): Rung[] {
  const ladder = diagram.ladders.find((candidate) => candidate.id === deadline.ladder);
  return [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])].filter(
    ({ at, actions }) => actions.length > 0 && !('afterDue' in at) && !('share' in at && at.share >= 100),
  );
}

function momentsOf(
  calendar: CompiledCalendar,
  rung: Rung,
  budget: readonly Duration[],
  startAt: number,
  dueAt: number,
): number[] {
  const { at } = rung;
  const first =
    'share' in at
      ? addAll(
          calendar,
          startAt,
          budget.map((part) => scaleDuration(part, at.share / 100)),
        )
      : 'elapsed' in at
        ? tryAddDuration(calendar, startAt, at.elapsed)
        : 'beforeDue' in at
          ? trySubtractDuration(calendar, dueAt, at.beforeDue)
          : null;
  const moments: number[] = [];
  for (let n = 0; n <= (rung.repeat?.times ?? 0) && first !== null; n++) {
    const next = n === 0 ? first : tryAddDuration(calendar, first, scaleDuration(rung.repeat!.every, n));
    if (next === null || next >= dueAt) break;
    // What would have come before the start comes at no time.
    if (next >= startAt) moments.push(next);
  }
  return moments;
}

function addAll(calendar: CompiledCalendar, fromAt: number, parts: readonly Duration[]): number | null {
  let at: number | null = fromAt;
  for (const part of parts) at = at === null ? null : tryAddDuration(calendar, at, part);
  return at;
}

/** Work begins at the opening, in the middle and at the end of each working day; where time counts round the clock, at any hour. */
function* startsWithin(
  calendar: CompiledCalendar,
  roundTheClock: boolean,
  from: number,
  days: number,
): Generator<number> {
  const { zone } = calendar.calendar;
  for (let n = 0; n < days; n++) {
    const { date } = wallClock(zone, from + n * DAY_MS);
    const midnight = instantOf(zone, date, '00:00');
    const end = instantOf(zone, date, '24:00');
    if (roundTheClock) for (let at = midnight; at < end; at += DAY_MS / 8) if (at >= from) yield at;
    const opening = nextWorkingAt(calendar, midnight);
    const closing = previousWorkingAt(calendar, end);
    if (opening === null || closing === null || opening >= end || closing <= midnight) continue;
    for (const at of [opening, nextWorkingAt(calendar, (opening + closing) / 2) ?? opening, closing - 60_000])
      if (at >= from) yield at;
  }
}
