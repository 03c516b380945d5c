// How steps stand at a moment of a try-out: in time, late, and ended late; and what comes again is told once in full.
import { sampleOf, sampleStart } from '@baton/engine/rehearsal';
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { namesOf } from '../panel/names';
import { halftone, printOrder } from '../testing/halftone';
import { comingEvents } from './coming';
import type { MomentView } from './moment-view';
import { overlaysOf } from './overlays';
import { openSession } from './session';

const HOUR_MS = 3_600_000;
const START_AT = Date.parse('2026-04-28T09:00:00+02:00');
const said = words('en');
const format = formatters('en', 'Europe/Berlin');
const names = namesOf(printOrder, halftone, said);

async function afterBrief(waitedIn: number): Promise<MomentView> {
  const { people, roles, calendars } = halftone;
  const session = await openSession({
    diagram: printOrder,
    people,
    roles,
    calendars,
    starter: 'maria',
    startAt: START_AT,
  });
  await session.perform({ type: 'start', variables: sampleStart(printOrder.variables, START_AT) });
  await session.perform({ type: 'advance', to: START_AT + waitedIn });
  const open = session.moment.getState()?.openItems[0];
  const asked = open?.declared.filter(({ name }) => open.step.form.some(({ variable }) => variable === name)) ?? [];
  const variables = Object.fromEntries(asked.map((variable) => [variable.name, sampleOf(variable, START_AT)]));
  const { assignee, item } = open?.item ?? { assignee: null, item: 0 };
  await session.perform({ type: 'complete', person: assignee ?? '', item, variables });
  const moment = session.moment.getState();
  if (!moment || moment.refused) throw new Error('the brief was not taken');
  return moment;
}
const briefIn = (moment: MomentView) => overlaysOf(moment, { names, words: said, format, directory: halftone }).brief;

it('says when a step ended in time', async () => {
  expect(briefIn(await afterBrief(HOUR_MS))).toMatchObject({ done: true, words: 'Tue 10:00' });
  expect(briefIn(await afterBrief(HOUR_MS))).not.toHaveProperty('late');
});

it('says of a step that ended late by how much, in working time', async () => {
  // Due at 13:00 of the same day; ended at 11:00 of the next.
  const brief = briefIn(await afterBrief(26 * HOUR_MS));
  expect(brief).toMatchObject({ done: true, late: true });
  expect(brief?.words).toMatch(/^\d+ h late$/);
});

it('tells a reminder that comes again once in full, and then that it comes again', async () => {
  const coming = comingEvents(await afterBrief(HOUR_MS), { diagram: printOrder, names, words: said, format });
  const [once, ...again] = coming.filter(({ key }) => key.includes('three-days'));
  expect(once?.text).toMatch(/ · again every 1 working day, \d times$/);
  expect(again.length).toBeGreaterThan(0);
  for (const { mark, text } of again)
    expect([mark, text]).toEqual(['', `Again: ${once?.text.replace(/ · again every.*/, '')}`]);
});
