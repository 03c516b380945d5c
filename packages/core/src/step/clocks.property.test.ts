// Laws of time targets on random calendars, zones, pauses and edits, held against an oracle that looks at every minute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import { CaseDriver, end, sketch, start, userTask } from '../testing';
import type { BusinessCalendar } from '../time/business-calendar';
import { calendar, FIRST_DAY, MINUTE } from '../time/calendar.arbitrary';
import { type CompiledCalendar, compileCalendar } from '../time/compiled-calendar';
import { dateOf } from '../time/local-date';
import { addDuration, isWorking, workingTimeBetween } from '../time/working-time';

const BOSS = [{ person: 'boss' }, true] as const;
const RUNGS = [25, 50, 80, 100, 130].map((share) => ({
  id: `r${share}`,
  at: { share },
  actions: [{ alert: 'overdue' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
}));

/** Begin of the case, then how long it runs and how long it is held up, in minutes, in turn. */
const history = fc.record({
  startMinute: fc.integer({ min: 0, max: 60 * 1440 }),
  stretches: fc.array(
    fc.record({ runs: fc.integer({ min: 0, max: 3_000 }), held: fc.integer({ min: 1, max: 6_000 }) }),
    { maxLength: 4 },
  ),
});
const budget = fc.integer({ min: 1, max: 2_400 });

function driver(saved: CompiledCalendar, deadline: Deadline): CaseDriver {
  const named = { ...saved.calendar, id: 'office' };
  return new CaseDriver(
    sketch('p', [start(), userTask('do', { deadline }), end()], ['start -> do -> end'], {
      ladders: [{ id: 'all', name: 'All', rungs: RUNGS }],
    }),
    { calendars: new Map([['office', compileCalendar(named)]]) },
  );
}

/** Looks at every minute: the first instant at which so many minutes of unpaused work have passed. */
function dueByMinutes(saved: CompiledCalendar, startAt: number, wanted: number, pauses: [number, number][]): number {
  let worked = 0;
  for (let at = startAt; ; at += MINUTE) {
    if (worked === wanted) return at;
    const held = pauses.some(([fromAt, toAt]) => at >= fromAt && at < toAt);
    if (!held && isWorking(saved, at)) worked++;
  }
}

describe('a clock with pauses', () => {
  it('is due where the minutes say, and each rung fires once and in order', () => {
    fc.assert(
      fc.property(calendar, history, budget, (saved, { startMinute, stretches }, minutes) => {
        const test = driver(saved, { budget: { dueIn: { amount: minutes, unit: 'workingMinutes' } }, ladder: 'all' });
        const startAt = (FIRST_DAY * 1440 + startMinute) * MINUTE;
        test.now = startAt;
        test.start();
        const pauses: [number, number][] = [];
        for (const { runs, held } of stretches) {
          test.advanceTo(test.now + runs * MINUTE);
          const fromAt = test.now;
          expect(test.send({ type: 'suspend', reason: 'strike' }, ...BOSS)).toBeNull();
          test.advanceTo(test.now + held * MINUTE);
          expect(test.send({ type: 'resume', reason: 'over' }, ...BOSS)).toBeNull();
          pauses.push([fromAt, test.now]);
        }
        const due = dueByMinutes(saved, startAt, minutes, pauses);
        expect(test.state?.clocks[0]?.dueAt).toBe(due);
        test.advanceTo(dueByMinutes(saved, startAt, Math.ceil(minutes * 1.3), pauses) + 90 * 86_400_000);
        const fired = test.events('clock.rungFired').map(({ rung }) => rung);
        const skipped = test.events('clock.rungSkipped').map(({ rung }) => rung);
        expect([...fired, ...skipped].sort()).toEqual([0, 1, 2, 3, 4]);
        expect(fired).toEqual([...fired].sort());
        expect(skipped).toEqual([]);
        expect(test.replayed()).toEqual(test.state);
      }),
      { numRuns: 120 },
    );
  });

  it('is moved by a pause by exactly the working length of the pause', () => {
    fc.assert(
      fc.property(
        calendar,
        fc.record({ startMinute: fc.nat(86_400), runs: fc.nat(2_000), held: fc.integer({ min: 1, max: 9_000 }) }),
        budget,
        (saved, { startMinute, runs, held }, minutes) => {
          const test = driver(saved, { budget: { dueIn: { amount: minutes, unit: 'workingMinutes' } } });
          test.now = (FIRST_DAY * 1440 + startMinute) * MINUTE;
          test.start();
          const before = test.state?.clocks[0]?.dueAt as number;
          const pausedAt = Math.min(test.now + runs * MINUTE, before - MINUTE);
          test.advanceTo(Math.max(pausedAt, test.now));
          const fromAt = test.now;
          test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
          test.advanceTo(fromAt + held * MINUTE);
          test.send({ type: 'resume', reason: 'over' }, ...BOSS);
          const length = workingTimeBetween(saved, fromAt, test.now);
          const after = test.state?.clocks[0]?.dueAt as number;
          expect(workingTimeBetween(saved, before, after)).toBe(length);
          if (length > 0)
            expect(after).toBe(addDuration(saved, before, { amount: length / MINUTE, unit: 'workingMinutes' }));
          // What was consumed before and what is left make up the budget.
          const clock = test.state?.clocks[0];
          const consumed = (clock?.segments?.[0]?.consumed.workingIn ?? 0) / MINUTE;
          expect(consumed + (clock?.left?.[0]?.amount ?? 0)).toBeCloseTo(minutes, 9);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('other units too: held up for no time, nothing moves', () => {
    const unit = fc.constantFrom('workingHours', 'workingDays', 'hours', 'days', 'minutes' as const);
    fc.assert(
      fc.property(
        calendar,
        fc.nat(86_400),
        unit,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(1_000),
        (saved, from, u, n, runs) => {
          const test = driver(saved, { budget: { dueIn: { amount: n, unit: u } }, ladder: 'all' });
          test.now = (FIRST_DAY * 1440 + from) * MINUTE;
          test.start();
          const before = test.state?.clocks[0];
          test.now = Math.min(test.now + runs * MINUTE, (test.armed()[0]?.at ?? test.now + 1) - 1);
          test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
          test.send({ type: 'resume', reason: 'over' }, ...BOSS);
          const after = test.state?.clocks[0];
          // Part of a calendar day is a share of it, which a change of the clocks makes longer or shorter.
          const most = u === 'days' ? 2 * 3_600_000 : 2;
          const close = (a: number | null | undefined, b: number | null | undefined) =>
            Math.abs((a ?? 0) - (b ?? 0)) <= most || workingTimeBetween(saved, a ?? 0, b ?? 0) === 0;
          expect(close(after?.dueAt, before?.dueAt)).toBe(true);
          for (const [i, moment] of (after?.moments ?? []).entries())
            expect(close(moment.at, before?.moments[i]?.at)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an edited calendar', () => {
  const edit = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 });

  it('moves an open clock to where it would be if it had been so from the start, and fires nothing twice', () => {
    fc.assert(
      fc.property(calendar, fc.nat(20_000), budget, fc.nat(3_000), edit, (saved, from, minutes, runs, days) => {
        const deadline: Deadline = { budget: { dueIn: { amount: minutes, unit: 'workingMinutes' } }, ladder: 'all' };
        const test = driver(saved, deadline);
        test.now = (FIRST_DAY * 1440 + from) * MINUTE;
        test.start();
        const startedAt = test.now;
        test.advanceTo(test.now + runs * MINUTE);
        const fired = test.events('clock.rungFired').length;
        const closed = days.map((day) => ({ date: dateOf(FIRST_DAY + day), name: 'Closed' }));
        const edited: BusinessCalendar = {
          ...saved.calendar,
          id: 'office',
          version: saved.calendar.version + 1,
          holidays: [...saved.calendar.holidays, ...closed],
        };
        const next = compileCalendar(edited);
        (test as { facts: unknown }).facts = { calendars: new Map([['office', next]]) };
        test.send({ type: 'reproject' }, { system: 'engine' });
        const clock = test.state?.clocks[0];
        expect(clock?.calendar.version).toBe(edited.version);
        expect(clock?.dueAt).toBe(addDuration(next, startedAt, { amount: minutes, unit: 'workingMinutes' }));
        expect(test.events('clock.rungFired')).toHaveLength(fired);
        test.advanceTo(test.now + 300 * 86_400_000);
        const keys = test.events('alert.raised').map(({ alert }) => alert.firing);
        expect(new Set(keys).size).toBe(keys.length);
        // Rungs before due fire once for all; those from due on once more only where the due time came to lie ahead again.
        for (const rung of [0, 1, 2])
          expect(test.events('clock.rungFired').filter((event) => event.rung === rung).length).toBeLessThanOrEqual(1);
        expect(test.replayed()).toEqual(test.state);
      }),
      { numRuns: 120 },
    );
  });

  it('changes no clock that hangs on another calendar, and a timer of the older version never fires early', () => {
    fc.assert(
      fc.property(calendar, fc.nat(20_000), budget, edit, (saved, from, minutes, days) => {
        const other = compileCalendar({ ...saved.calendar, id: 'shop' });
        const office = compileCalendar({ ...saved.calendar, id: 'office' });
        const dueIn = { amount: minutes, unit: 'workingMinutes' } as const;
        const test = new CaseDriver(
          sketch('p', [start(), userTask('a', { deadline: { budget: { dueIn } } }), end()], ['start -> a -> end'], {
            clocks: [
              { id: 's', name: 'S', from: 'start', to: 'end', deadline: { budget: { dueIn }, calendar: 'shop' } },
            ],
          }),
          {
            calendars: new Map([
              ['office', office],
              ['shop', other],
            ]),
          },
        );
        test.now = (FIRST_DAY * 1440 + from) * MINUTE;
        test.start();
        const timers = test.armed();
        const edited = compileCalendar({
          ...office.calendar,
          version: 2,
          holidays: [...office.calendar.holidays, ...days.map((day) => ({ date: dateOf(FIRST_DAY + day), name: 'C' }))],
        });
        (test as { facts: unknown }).facts = {
          calendars: new Map([
            ['office', edited],
            ['shop', other],
          ]),
        };
        const before = test.state?.clocks.find((clock) => clock.subject.type === 'span');
        const stepTimer = timers.find(({ key }) => key !== `clock:${before?.id}`);
        test.now = stepTimer?.at ?? 0;
        test.send({ type: 'fireTimer', key: stepTimer?.key ?? '' }, { system: 'timer' });
        const dueAt = addDuration(edited, (FIRST_DAY * 1440 + from) * MINUTE, dueIn);
        expect(test.events('clock.overdue')).toHaveLength(dueAt <= test.now ? 1 : 0);
        expect(test.state?.clocks.find((clock) => clock.subject.type === 'span')).toEqual(before);
        expect(test.events('clock.reprojected').every(({ clock }) => clock !== before?.id)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
