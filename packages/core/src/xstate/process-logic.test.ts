import { describe, expect, it } from 'vitest';
import { assign, createActor, setup } from 'xstate';
import { compile } from '../graph/compile';
import { decision, end, MONDAY_TEN, OFFICE_FACTS, sketch, start, userTask } from '../testing';
import { type ProcessEvent, processLogic } from './process-logic';

const graph = compile(
  sketch(
    'p',
    [start(), userTask('ask'), decision('big'), userTask('sign'), end('signed'), end('small')],
    ['start -> ask -> big -[sum > 10]-> sign -> signed', 'big -[else]-> small'],
    {
      variables: [{ name: 'sum', type: 'number' }],
    },
  ),
  { version: 1, hash: 'h' },
);
const logic = processLogic(graph, OFFICE_FACTS);
const head = (id: string) => ({ id, at: MONDAY_TEN, by: { person: 'ann' }, privileged: true }) as const;
const begin = (sum: number): ProcessEvent => ({
  ...head('c1'),
  type: 'start',
  key: 'T-1',
  title: 'T',
  owner: null,
  variables: { sum },
});

describe('a process as an actor', () => {
  it('starts, takes commands, tells its effects and is done with its end and data', () => {
    const actor = createActor(logic);
    const effects: string[] = [];
    actor.on('effect', ({ effect }) => effects.push(effect.type));
    actor.start();
    actor.send(begin(1));
    expect(effects).toEqual(['resolveAssignee']);
    const item = actor.getSnapshot().state?.items[0]?.id ?? 0;
    actor.send({ ...head('c2'), type: 'assign', item, choice: { person: 'ann', people: [], reasons: [] } });
    actor.send({ ...head('c3'), type: 'complete', item });
    expect(actor.getSnapshot()).toMatchObject({ status: 'done', output: { end: 'small', variables: { sum: 1 } } });
  });

  it('answers what it refuses and stays where it is', () => {
    const actor = createActor(logic).start();
    actor.send({ ...head('c1'), type: 'complete', item: 1 });
    expect(actor.getSnapshot()).toMatchObject({
      status: 'active',
      state: null,
      rejection: { code: 'instance.not-started' },
    });
  });

  it('goes on from a snapshot that went through JSON', () => {
    const actor = createActor(logic).start();
    actor.send(begin(99));
    const saved = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const again = createActor(logic, { snapshot: saved }).start();
    expect(again.getSnapshot().state).toEqual(actor.getSnapshot().state);
    const item = again.getSnapshot().state?.items[0]?.id ?? 0;
    again.send({ ...head('c2'), type: 'assign', item, choice: { person: 'ann', people: [], reasons: [] } });
    again.send({ ...head('c3'), type: 'complete', item });
    expect(again.getSnapshot().state?.tokens).toHaveLength(1);
  });

  it('can be invoked by a bigger machine', () => {
    const bigger = setup({
      types: { context: {} as { end: string | null }, events: {} as ProcessEvent },
      actors: { order: logic },
    }).createMachine({
      context: { end: null },
      initial: 'ordering',
      states: {
        ordering: {
          invoke: {
            id: 'order',
            src: 'order',
            onDone: { target: 'done', actions: assign({ end: ({ event }) => event.output.end }) },
          },
        },
        done: { type: 'final' },
      },
    });
    const actor = createActor(bigger).start();
    const order = actor.getSnapshot().children.order;
    order?.send(begin(1));
    const item = order?.getSnapshot().state?.items[0]?.id ?? 0;
    order?.send({ ...head('c2'), type: 'assign', item, choice: { person: 'ann', people: [], reasons: [] } });
    order?.send({ ...head('c3'), type: 'complete', item });
    expect(actor.getSnapshot()).toMatchObject({ status: 'done', context: { end: 'small' } });
  });
});
