// The try-out on the real engine: a case runs, time passes, an escalation goes up, and one step back undoes the last act only.

import { compileCalendar } from '@baton/core';
import { sampleStart } from '@baton/engine/rehearsal';
import { formatters, words } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../panel/names';
import { halftone, printOrder } from '../testing/halftone';
import { compareFutures } from './compare-futures';
import { futureName } from './future-names';
import { openSession, type TryOutSession } from './session';

const HOUR_MS = 3_600_000;
const START_AT = Date.parse('2026-04-28T09:00:00+02:00');

async function open(): Promise<TryOutSession> {
  return openSession({
    diagram: printOrder,
    people: halftone.people,
    roles: halftone.roles,
    calendars: halftone.calendars,
    starter: 'maria',
    startAt: START_AT,
  });
}

function shown(session: TryOutSession) {
  const moment = session.moment.getState();
  if (!moment) throw new Error('nothing is shown');
  return moment;
}

const start = { type: 'start', variables: sampleStart(printOrder.variables, START_AT) } as const;

describe('a try-out', () => {
  it('starts a case and gives the first step to a person', async () => {
    const session = await open();
    expect(shown(session).case).toBeNull();
    await session.perform(start);
    const { openItems, canGoBack, refused } = shown(session);
    expect(refused).toBeNull();
    expect(canGoBack).toBe(true);
    expect(openItems.map(({ item }) => [item.node, item.assignee])).toEqual([['brief', 'maria']]);
  });

  it('tells the alerts that go out when nobody does anything, with their words', async () => {
    const session = await open();
    await session.perform(start);
    await session.perform({ type: 'advance', to: START_AT + 3 * 86_400_000 });
    const { alerts } = shown(session);
    expect(alerts.map((alert) => alert.kind)).toContain('escalation');
    const reminder = alerts.find((alert) => alert.kind === 'reminder' && alert.person === 'maria');
    expect(reminder?.facts).toMatchObject({ person: 'Maria Keller', action: 'Take the brief' });
    expect(reminder?.facts.now).toBeLessThan(START_AT + 86_400_000);
  });

  it('goes one act back, and on from there in another way', async () => {
    const session = await open();
    await session.perform(start);
    const first = shown(session).openItems[0]?.item.item ?? 0;
    await session.perform({ type: 'advance', to: START_AT + 1_800_000 });
    await session.perform({ type: 'advance', to: START_AT + 3_600_000 });
    const late = { type: 'complete', person: 'elena', item: first } as const;
    await session.perform(late);
    expect(shown(session).refused?.code).toBe('item.not-yours');
    await session.back();
    expect(shown(session).now).toBe(START_AT);
    expect(shown(session).openItems[0]?.item.node).toBe('brief');
    await session.back();
    expect(shown(session).case).toBeNull();
  });

  it('passes over a person who is ill when the next step is given out', async () => {
    const session = await open();
    await session.perform({ type: 'fallIll', person: 'maria' });
    await session.perform(start);
    expect(shown(session).ill.has('maria')).toBe(true);
    expect(shown(session).openItems[0]?.item.assignee).not.toBe('maria');
  });

  it('says when an automatic step that is down is tried again, until it is up', async () => {
    const session = await open();
    const offer = printOrder.nodes.find(({ id }) => id === 'make-offer');
    const handler = offer?.kind === 'serviceTask' ? (offer.handler ?? '') : '';
    await session.perform({ type: 'serviceDown', handler, isDown: true });
    await session.perform(start);
    await completeFirst(session);
    const [first] = shown(session).retries;
    expect(first).toMatchObject({ node: 'make-offer', at: START_AT + 300_000 });
    expect(shown(session).nextDueAt).toBe(first?.at);
    await session.perform({ type: 'advance', to: first?.at ?? 0 });
    const [second] = shown(session).retries;
    expect(second?.at).toBe(START_AT + 900_000);
    await session.fork();
    await session.perform({ type: 'serviceDown', handler, isDown: false });
    const { all, current } = session.futures.getState();
    const future = all.find(({ id }) => id === current);
    const said = words('en');
    const context = {
      names: namesOf(printOrder, halftone, said),
      words: said,
      format: formatters('en', 'Europe/Berlin'),
    };
    expect(future && futureName(future, context)).toBe('“Make the offer” works again');
    await session.perform({ type: 'advance', to: second?.at ?? 0 });
    expect(shown(session).retries).toEqual([]);
    expect(shown(session).openItems[0]?.item.node).toBe('send-offer');
  });

  it('waits for a message and goes on when it arrives', async () => {
    const session = await open();
    await session.perform(start);
    for (let step = 0; step < 6 && shown(session).awaited.length === 0; step++) {
      if (shown(session).openItems.length === 0) break;
      await completeFirst(session);
    }
    const awaited = shown(session).awaited[0];
    expect(awaited).toMatchObject({ node: 'client-reply' });
    await session.perform({
      type: 'message',
      name: awaited?.message ?? '',
      key: awaited?.key ?? '',
      variables: { reply: 'accepted' },
    });
    expect(shown(session).awaited.some((one) => one.node === 'client-reply')).toBe(false);
    expect(shown(session).case?.milestones.map((milestone) => milestone.node)).toContain('accepted');
  });
});

/** The first open task, with what its form needs. */
async function completeFirst(session: TryOutSession): Promise<void> {
  const [open] = shown(session).openItems;
  if (!open) throw new Error('no task is open');
  const { item, step } = open;
  const needed = step.form.filter((field) => field.required && !field.readOnly);
  const variables = Object.fromEntries(needed.map(({ variable }) => [variable, sampleFor(variable)]));
  await session.perform({ type: 'complete', person: item.assignee ?? '', item: item.item, variables });
}

function sampleFor(name: string) {
  const variable = printOrder.variables.find((candidate) => candidate.name === name);
  if (!variable) throw new Error(`no case data ${name}`);
  return sampleStart([{ ...variable, required: true }], START_AT)[name] ?? null;
}

describe('other futures', () => {
  const futuresOf = (session: TryOutSession) => session.futures.getState().all;

  it('begin at an earlier moment that is looked at, by what is done there, and leave what was', async () => {
    const session = await open();
    await session.perform(start);
    await session.perform({ type: 'advance', to: START_AT + 3 * HOUR_MS });
    const first = shown(session).openItems[0]?.item.item ?? 0;
    await session.perform({ type: 'complete', person: 'maria', item: first, variables: briefValues(session) });
    expect(shown(session).refused).toBeNull();
    const was = shown(session).openItems.map(({ item }) => item.node);
    await session.look(START_AT + HOUR_MS);
    expect(shown(session)).toMatchObject({ now: START_AT + HOUR_MS, past: { endAt: START_AT + 3 * HOUR_MS } });
    expect(shown(session).openItems.map(({ item }) => item.node)).toEqual(['brief']);
    expect(futuresOf(session)).toHaveLength(1);

    await session.perform({ type: 'fallIll', person: 'maria' });
    const [one, other] = futuresOf(session);
    expect(other).toMatchObject({ parent: one?.id, forkAt: START_AT + HOUR_MS });
    expect(shown(session)).toMatchObject({ now: START_AT + HOUR_MS, past: null });
    expect([...shown(session).ill]).toEqual(['maria']);
    await session.switchTo(one?.id ?? 0);
    expect(shown(session).openItems.map(({ item }) => item.node)).toEqual(was);
    expect([...shown(session).ill]).toEqual([]);
  });

  it('are removed and put back as they were', async () => {
    const session = await open();
    await session.perform(start);
    await session.fork('She says no');
    await session.perform({ type: 'advance', to: START_AT + HOUR_MS });
    const [first, second] = futuresOf(session);
    await session.remove(second?.id ?? 0);
    expect(futuresOf(session).map(({ id }) => id)).toEqual([first?.id]);
    expect(shown(session).now).toBe(START_AT);
    await session.putBack();
    expect(futuresOf(session).map(({ name }) => name)).toEqual([null, 'She says no']);
    expect(shown(session).now).toBe(START_AT + HOUR_MS);
    await session.remove(first?.id ?? 0);
    await session.remove(second?.id ?? 0);
    // The last one stays.
    expect(futuresOf(session)).toHaveLength(1);
  });

  it('looks only at the last of many moments that the cursor was dragged over', async () => {
    const session = await open();
    await session.perform(start);
    await session.perform({ type: 'advance', to: START_AT + 5 * HOUR_MS });
    await Promise.all([4, 3, 2, 1].map((hours) => session.look(START_AT + hours * HOUR_MS)));
    expect(shown(session).now).toBe(START_AT + HOUR_MS);
    await session.look(null);
    expect(shown(session)).toMatchObject({ now: START_AT + 5 * HOUR_MS, past: null });
  });

  it('are compared in two sentences', async () => {
    const session = await open();
    await session.perform(start);
    await session.fork('Left lying');
    await session.perform({ type: 'advance', to: START_AT + 2 * 24 * HOUR_MS });
    const [one, other] = futuresOf(session).map(({ last }) => last);
    if (!one || !other) throw new Error('not shown');
    const said = words('en');
    const calendar = halftone.calendars[0];
    if (!calendar) throw new Error('no calendar');
    const sentences = compareFutures(
      { name: 'At once', moment: one },
      { name: 'Left lying', moment: other },
      {
        names: namesOf(printOrder, halftone, said),
        words: said,
        format: formatters('en', calendar.zone),
        calendar: compileCalendar(calendar),
      },
    );
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(/“At once” is still on its way on .*; “Left lying” is still on its way on .* later\./);
    expect(sentences[1]).toMatch(
      /; in “Left lying” Maria Keller holds it longest \(.*\), late: Take the brief; \d+ alerts more\./,
    );
  });
});

function briefValues(session: TryOutSession) {
  const item = shown(session).openItems[0];
  return Object.fromEntries(
    (item?.step.form ?? [])
      .filter((field) => field.required && !field.readOnly)
      .map((field) => [field.variable, sampleFor(field.variable)]),
  );
}
