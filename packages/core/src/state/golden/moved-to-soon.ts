// A case whose due time is set to soon: by hand, and by data. The reminders that are over by then are left out, and the log says so.
import { CaseDriver, end, sketch, start, userTask } from '../../testing';

const BOSS = [{ person: 'boss' }, true] as const;

export function movedToSoon(): CaseDriver {
  const rungs = [{ share: 50 }, { beforeDue: { amount: 4, unit: 'workingHours' as const } }].map((at, i) => ({
    id: `r${i}`,
    at,
    actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
  }));
  const test = new CaseDriver(
    sketch(
      'moved-to-soon',
      [start(), userTask('do', { deadline: { budget: { dueBy: 'promised' }, rungs } }), end()],
      ['start -> do -> end'],
      { variables: [{ name: 'promised', type: 'dateTime' }] },
    ),
  );
  const promise = (promised: string) =>
    test.send({ type: 'setVariables', variables: { promised }, reason: 'agreed' }, ...BOSS);
  test.start({ promised: '2026-05-07T17:00:00+02:00' });
  test.advanceTo(test.now + 3_600_000);
  promise('2026-04-27T13:00:00+02:00');
  promise('2026-05-08T17:00:00+02:00');
  const clock = test.state?.clocks[0]?.id ?? 0;
  test.send({ type: 'moveDeadline', clock, dueAt: test.now + 1_800_000, reason: 'the client called' }, ...BOSS);
  test.advanceTo(test.now + 3_600_000);
  return test;
}
