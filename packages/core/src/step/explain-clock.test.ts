import { describe, expect, it } from 'vitest';
import { CaseDriver, end, OFFICE_FACTS, sketch, start, userTask } from '../testing';
import { explainClock } from './explain-clock';

const BOSS = [{ person: 'boss' }, true] as const;
const at = (text: string) => Date.parse(`${text}+02:00`);
const calendarOf = (id: string) => OFFICE_FACTS.calendars.get(id) ?? null;

describe('the proof of a due time', () => {
  const deadline = { budget: { dueIn: { amount: 20, unit: 'workingHours' as const } } };
  const diagram = sketch('p', [start(), userTask('do', { deadline }), end()], ['start -> do -> end']);

  it('tells every stretch day by day, every pause with its causes, holidays by name, and ends at the due time', () => {
    const test = new CaseDriver(diagram);
    test.now = at('2026-04-29T10:00');
    test.start();
    test.advanceTo(at('2026-04-29T16:00'));
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    test.advanceTo(at('2026-04-30T15:00'));
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    const clock = test.state?.clocks[0];
    if (!clock) throw new Error('no clock');
    const proof = explainClock(clock, calendarOf, at('2026-04-30T16:00'));
    // Five hours on Wednesday; three on Thursday; Friday is Labour Day; eight on Monday, four on Tuesday.
    expect(proof.dueAt).toBe(at('2026-05-05T13:00'));
    expect(proof.left).toEqual([{ amount: 14, unit: 'workingHours' }]);
    expect(proof.parts.map((part) => part.type)).toEqual(['ran', 'paused', 'ran']);
    expect(proof.parts[0]).toMatchObject({ consumed: { amount: 5, unit: 'workingHours' }, isOpen: false });
    expect(proof.parts[1]).toMatchObject({
      fromAt: at('2026-04-29T16:00'),
      toAt: at('2026-04-30T15:00'),
      causes: ['suspended'],
    });
    const open = proof.parts[2];
    if (open?.type !== 'ran') throw new Error('not open');
    expect(open.lines.map(({ date, countedIn, closed }) => [date, countedIn / 3_600_000, closed?.type])).toEqual([
      ['2026-04-30', 3, undefined],
      ['2026-05-01', 0, 'holiday'],
      ['2026-05-02', 0, 'weekend'],
      ['2026-05-03', 0, 'weekend'],
      ['2026-05-04', 8, undefined],
      ['2026-05-05', 4, undefined],
    ]);
    expect(open.lines[1]?.closed).toEqual({ type: 'holiday', name: 'Labour Day' });
    const told = proof.parts.flatMap((part) => (part.type === 'ran' ? part.lines : []));
    expect(told.reduce((sum, line) => sum + line.countedIn, 0)).toBe(20 * 3_600_000);
    expect(open.lines.at(-1)?.spans.at(-1)?.toAt).toBe(proof.dueAt);
  });

  it('of one that is held up says what is left, and no due time', () => {
    const test = new CaseDriver(diagram);
    test.start();
    test.now = at('2026-04-27T12:00');
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    const clock = test.state?.clocks[0];
    if (!clock) throw new Error('no clock');
    const proof = explainClock(clock, calendarOf, at('2026-04-28T12:00'));
    expect(proof).toMatchObject({ dueAt: null, left: [{ amount: 18, unit: 'workingHours' }] });
    expect(proof.parts.at(-1)).toMatchObject({ type: 'paused', toAt: null });
  });

  it('names the days on which the clocks changed', () => {
    const long = { budget: { dueIn: { amount: 4, unit: 'days' as const } } };
    const test = new CaseDriver(
      sketch('p', [start(), userTask('do', { deadline: long }), end()], ['start -> do -> end']),
    );
    test.now = Date.parse('2026-03-27T10:00:00+01:00');
    test.start();
    const clock = test.state?.clocks[0];
    if (!clock) throw new Error('no clock');
    const part = explainClock(clock, calendarOf, test.now).parts[0];
    if (part?.type !== 'ran') throw new Error('not open');
    expect(part.lines.filter((line) => line.clocksChanged)).toEqual([
      expect.objectContaining({ date: '2026-03-29', clocksChanged: { beforeIn: 3_600_000, afterIn: 7_200_000 } }),
    ]);
  });
});
