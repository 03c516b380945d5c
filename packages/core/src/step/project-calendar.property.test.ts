// What a timer's facts say of an edited calendar is what the case says, on random calendars, budgets and histories.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeadlineClock } from '../state/deadline-clock';
import { CaseDriver, end, sketch, start, userTask } from '../testing';
import { calendar, FIRST_DAY, MINUTE } from '../time/calendar.arbitrary';
import { compileCalendar } from '../time/compiled-calendar';
import { calendarMove, factsOfClock, moveByFacts } from './project-calendar';

const BOSS = [{ person: 'boss' }, true] as const;
const half = { id: 'half', at: { share: 50 }, actions: [{ alert: 'reminder', to: [], channels: ['app'] }] };
const duration = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 3_000 }), unit: fc.constant('workingMinutes' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom('workingDays' as const, 'days' as const) }),
);
const history = fc.record({
  startMinute: fc.nat(86_400),
  runs: fc.nat(6_000),
  act: fc.constantFrom('nothing', 'paused', 'paused and resumed', 'moved by hand'),
  later: fc.nat(2_000),
});

it('tells the same move as the case, or nothing', () => {
  let told = 0;
  fc.assert(
    fc.property(calendar, calendar, history, duration, fc.boolean(), (first, second, was, dueIn, twice) => {
      const budget = twice ? { dueInAll: [dueIn, { amount: 1, unit: 'hours' as const }] } : { dueIn };
      const drawing = sketch(
        'p',
        [start(), userTask('do', { deadline: { budget, rungs: [half] } as never }), end()],
        ['start -> do -> end'],
      );
      const test = new CaseDriver(drawing, {
        calendars: new Map([['office', compileCalendar({ ...first.calendar, id: 'office' })]]),
      });
      test.now = (FIRST_DAY * 1440 + was.startMinute) * MINUTE;
      test.start();
      test.advanceTo(test.now + was.runs * MINUTE);
      if (was.act.startsWith('paused')) test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
      test.advanceTo(test.now + was.later * MINUTE);
      if (was.act.endsWith('resumed')) test.send({ type: 'resume', reason: 'over' }, ...BOSS);
      const clock = test.state?.clocks[0] as DeadlineClock;
      if (was.act === 'moved by hand') {
        const dueAt = test.now + 90 * MINUTE;
        test.send({ type: 'moveDeadline', clock: clock.id, dueAt, reason: 'agreed' }, ...BOSS);
      }
      const now = test.state?.clocks[0] as DeadlineClock;
      const edited = compileCalendar({ ...second.calendar, id: 'office', version: 2 });
      const facts = factsOfClock(test.graph, now);
      if (was.act !== 'nothing') {
        if (was.act === 'moved by hand' || was.runs + was.later > 0) expect(facts).toBeNull();
        return;
      }
      if (!facts) throw new Error('a clock that simply runs tells what it hangs on');
      const move = moveByFacts(facts, edited, test.now);
      const asked = calendarMove(test.graph, now, edited, test.now);
      expect(move && { ...move, clock: now.id }).toEqual(asked);
      if (move) told++;
    }),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(20);
});
