// Time targets that count by the hours of who is responsible, and several of them at one step.
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import { CaseDriver, end, OFFICE, OFFICE_FACTS, sketch, start, together, userTask } from '../testing';
import { compileCalendar } from '../time/compiled-calendar';
import { clockAt } from './testing/clock-at';

const BOSS = [{ person: 'boss' }, true] as const;

const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;

const at = (text: string) => Date.parse(`${text}+02:00`);

describe('the hours of who is responsible', () => {
  const EARLY = compileCalendar({
    ...OFFICE,
    id: 'early',
    week: { ...OFFICE.week, mon: [{ from: '06:00', to: '14:00' }], tue: [{ from: '06:00', to: '14:00' }] },
  });
  const facts = {
    calendars: new Map([...OFFICE_FACTS.calendars, ['early', EARLY]]),
    personCalendars: new Map([['bob', 'early']]),
  };

  it('count from when it came to them; what ran before stays', () => {
    const deadline: Deadline = { budget: { dueIn: hours(8) }, follows: 'assignee' };
    const test = new CaseDriver(
      sketch('p', [start(), userTask('do', { deadline }), end()], ['start -> do -> end']),
      facts,
    );
    test.start();
    expect(clockAt(test).calendar.id).toBe('office');
    test.now = at('2026-04-27T13:00');
    const item = test.state?.items[0]?.id ?? 0;
    test.send({ type: 'handOver', item, to: 'bob', reason: 'his field' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({
      calendar: { id: 'early', version: 1 },
      // Three hours of the office are over; one more until 14:00, four from 6:00.
      dueAt: at('2026-04-28T10:00'),
      segments: [expect.objectContaining({ causes: ['assignee'] })],
    });
    expect(test.replayed()).toEqual(test.state);
  });

  it('count from the start where it is theirs at once', () => {
    const deadline: Deadline = { budget: { dueIn: hours(8) }, follows: 'assignee' };
    const test = new CaseDriver(
      sketch('p', [start(), userTask('do', { deadline }), end()], ['start -> do -> end']),
      facts,
      'bob',
    );
    test.start();
    expect(clockAt(test)).toMatchObject({ calendar: { id: 'early' }, dueAt: at('2026-04-28T10:00') });
    expect(clockAt(test).segments).toBeUndefined();
  });
});

describe('two targets of one step', () => {
  it('run beside each other, and both end with it', () => {
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          userTask('do', {
            deadline: { budget: { dueIn: hours(8) } },
            clocks: [
              { id: 'first', name: 'First response', deadline: { budget: { dueIn: hours(1) }, stopWhen: 'answered' } },
            ],
          }),
          together('join'),
          end(),
        ],
        ['start -> do -> end'],
        { variables: [{ name: 'answered', type: 'boolean', default: false }] },
      ),
    );
    test.start();
    expect(test.state?.clocks.map((clock) => clock.dueAt)).toEqual([at('2026-04-28T10:00'), at('2026-04-27T11:00')]);
    test.now = at('2026-04-27T10:30');
    test.send({ type: 'setVariables', variables: { answered: true }, reason: 'phoned' }, ...BOSS);
    expect(test.events('clock.stopped')).toEqual([expect.objectContaining({ outcome: 'met' })]);
    expect(test.state?.clocks).toHaveLength(1);
    test.complete('do');
    expect(test.state?.clocks).toEqual([]);
    expect(test.armed()).toEqual([]);
  });
});
