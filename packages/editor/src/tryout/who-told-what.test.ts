// Who was told what when nobody answers, and why somebody has nothing to do: over the print order on the real engine.
import { sampleStart } from '@baton/engine/rehearsal';
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { namesOf } from '../panel/names';
import { halftone, printOrder } from '../testing/halftone';
import { comingEvents } from './coming';
import { openSession } from './session';
import { whoToldWhat } from './who-told-what';
import { tasksElsewhere } from './why-not';
import { whyTold } from './why-told';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');
const start = { type: 'start', variables: sampleStart(printOrder.variables, START_AT) } as const;

async function begun() {
  const { people, roles, calendars } = halftone;
  const session = await openSession({
    diagram: printOrder,
    people,
    roles,
    calendars,
    starter: 'maria',
    startAt: START_AT,
  });
  await session.perform(start);
  return session;
}
const momentOf = (session: Awaited<ReturnType<typeof begun>>) => {
  const moment = session.moment.getState();
  if (!moment) throw new Error('nothing is shown');
  return moment;
};

it('is one list of the whole run, in order, whoever was told', async () => {
  const session = await begun();
  await session.perform({ type: 'advance', to: START_AT + 3 * 86_400_000 });
  const lines = whoToldWhat(momentOf(session), words('en'), 'en');
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(lines[0]).toMatchObject({ person: 'maria', at: START_AT });
  expect(lines[0]?.what).toContain('Take the brief');
  expect(new Set(lines.map(({ person }) => person)).size).toBeGreaterThan(2);
  const up = lines.find(({ isLate, person }) => isLate && person !== 'maria');
  expect(up?.what).toContain('Maria Keller');
  expect(up?.channels.length).toBeGreaterThan(0);
  for (const { what } of lines) expect(what).not.toMatch(/undefined|\{/);
});

it('says why it came to whom it came', async () => {
  const session = await begun();
  await session.perform({ type: 'advance', to: START_AT + 3 * 86_400_000 });
  const moment = momentOf(session);
  const names = namesOf(printOrder, halftone, words('en'));
  const context = { diagram: printOrder, people: halftone.people, names, words: words('en'), moment };
  const why = (person: string, given = context) =>
    moment.alerts.filter((alert) => alert.person === person).map((alert) => whyTold(alert, given));
  const boss = halftone.people.find(({ id }) => id === 'maria')?.manager ?? '';
  // Her own task needs no reason; the case is hers too, so what goes to its owner goes to who is above.
  expect(new Set(why('maria'))).toEqual(new Set([null]));
  expect(why(boss).join()).toBe(`${names.person(boss)} instead of Maria Keller, who has the task`);
  const [escalated] = moment.alerts.filter(({ person }) => person === boss);
  if (!escalated) throw new Error('nobody above was told');
  const { instead: _, ...up } = escalated;
  const told = (to: object) => {
    const action = { alert: up.kind, to: [to], channels: ['app'] };
    const ladders = [{ id: 'usual', name: 'Usual', rungs: [{ id: up.rung, at: { share: 200 }, actions: [action] }] }];
    return { ...context, diagram: { ...printOrder, ladders } as typeof printOrder };
  };
  expect(whyTold(up, told({ type: 'manager', levels: 1 }))).toBe('Manager of Maria Keller');
  const owned = { case: moment.case && { ...moment.case, owner: boss } };
  expect(whyTold(up, { ...told({ type: 'owner' }), moment: owned })).toBe('Owner of the case');
});

it('says the same in the language of the reader', async () => {
  const session = await begun();
  await session.perform({ type: 'advance', to: START_AT + 86_400_000 });
  const [en, ar] = (['en', 'ar'] as const).map((locale) => whoToldWhat(momentOf(session), words(locale), locale));
  expect(ar?.map(({ key }) => key)).toEqual(en?.map(({ key }) => key));
  expect(ar?.some(({ what }) => /[\u0600-\u06FF]/.test(what))).toBe(true);
});

it('is with somebody else, and takes a role that the other has not', async () => {
  const session = await begun();
  const moment = momentOf(session);
  const { people } = halftone;
  expect(tasksElsewhere(printOrder, moment, 'maria', people)).toEqual([]);
  expect(tasksElsewhere(printOrder, moment, 'ana', people)).toMatchObject([
    { step: 'Take the brief', people: ['maria'], isTaken: true, needs: [] },
  ]);
  const brief = printOrder.nodes.find(({ id }) => id === 'brief');
  const byRole = {
    ...printOrder,
    nodes: printOrder.nodes.map((node) =>
      node === brief
        ? { ...node, assignment: { pools: [{ type: 'role', role: 'client-manager' }], pick: 'offer' } }
        : node,
    ),
  } as typeof printOrder;
  expect(tasksElsewhere(byRole, moment, 'ana', people)).toMatchObject([{ needs: ['client-manager'] }]);
  expect(tasksElsewhere(byRole, moment, 'nora', people)).toMatchObject([{ needs: [] }]);
});

it('lists what comes if nothing happens once each', async () => {
  const moment = momentOf(await begun());
  const context = { diagram: printOrder, words: words('en'), format: formatters('en', 'Europe/Berlin') };
  const names = namesOf(printOrder, halftone, context.words);
  const coming = comingEvents(moment, { ...context, names });
  expect(coming.map(({ mark }) => mark)).toEqual(['50 %', '80 %', '100 %', '125 %', '200 %']);
});

it('begins when it is told to, again and in each of its futures', async () => {
  const session = await begun();
  const friday = Date.parse('2026-05-01T16:30:00+02:00');
  await session.beginAt(friday);
  expect(momentOf(session)).toMatchObject({ startAt: friday, now: friday, case: null });
  await session.perform(start);
  await session.startWith({ quantity: 0 });
  expect(momentOf(session)).toMatchObject({ startAt: friday, now: friday });
  await session.restart();
  expect(momentOf(session)).toMatchObject({ startAt: friday, case: null });
});
