import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, createActor, setup, toPromise } from 'xstate';
import { compile } from '../graph/compile';
import {
  CaseDriver,
  catches,
  decision,
  end,
  MONDAY_TEN,
  OFFICE_FACTS,
  sketch,
  start,
  userTask,
  whichever,
} from '../testing';
import { type ProcessEvent, type ProcessSnapshot, processLogic } from './process-logic';

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

  it('is restored inside of a bigger machine, and goes on there', () => {
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
    const before = createActor(bigger).start();
    before.getSnapshot().children.order?.send(begin(1));
    const saved = JSON.parse(JSON.stringify(before.getPersistedSnapshot()));
    before.stop();
    const after = createActor(bigger, { snapshot: saved }).start();
    const order = after.getSnapshot().children.order;
    const item = order?.getSnapshot().state?.items[0]?.id ?? 0;
    order?.send({ ...head('c2'), type: 'assign', item, choice: { person: 'ann', people: [], reasons: [] } });
    order?.send({ ...head('c3'), type: 'complete', item });
    expect(after.getSnapshot()).toMatchObject({ status: 'done', context: { end: 'small' } });
  });

  it('shows each command and each state to an inspector', () => {
    const seen: string[] = [];
    const actor = createActor(logic, {
      inspect: (inspected) => {
        if (inspected.type === '@xstate.event') seen.push(`> ${inspected.event.type}`);
        if (inspected.type === '@xstate.snapshot') seen.push((inspected.snapshot as ProcessSnapshot).status);
      },
    }).start();
    actor.send(begin(99));
    actor.send({ ...head('c2'), type: 'cancel', reason: 'gone' });
    expect(seen.filter((line) => !line.includes('xstate'))).toEqual([
      'active',
      '> start',
      'active',
      '> cancel',
      'stopped',
    ]);
  });

  it('answers with its output as a promise, and tells its subscribers each step', async () => {
    const actor = createActor(logic);
    const places: number[] = [];
    actor.subscribe((snapshot) => places.push(snapshot.state?.tokens.length ?? 0));
    const output = toPromise(actor.start());
    actor.send(begin(1));
    const item = actor.getSnapshot().state?.items[0]?.id ?? 0;
    actor.send({ ...head('c2'), type: 'assign', item, choice: { person: 'ann', people: [], reasons: [] } });
    actor.send({ ...head('c3'), type: 'complete', item });
    expect(await output).toMatchObject({ end: 'small' });
    expect(places).toEqual([0, 1, 1, 0]);
  });

  it('that is cancelled stops and takes no more commands', () => {
    const actor = createActor(logic).start();
    actor.send(begin(1));
    actor.send({ ...head('c2'), type: 'cancel', reason: 'gone' });
    expect(actor.getSnapshot()).toMatchObject({ status: 'stopped', state: { status: 'cancelled', tokens: [] } });
    actor.send({ ...head('c3'), type: 'complete', item: 1 });
    expect(actor.getSnapshot().state?.status).toBe('cancelled');
  });

  it('waits for messages, signals and conditions as a case does', () => {
    const waits = compile(
      sketch(
        'p',
        [
          start(),
          whichever('first'),
          catches('paid', { type: 'message', message: 'paid' }),
          catches('enough', { type: 'condition', when: 'sum > 10' }),
          end('by-message'),
          end('by-condition'),
        ],
        ['start -> first -> paid -> by-message', 'first -> enough -> by-condition'],
        { variables: [{ name: 'sum', type: 'number' }] },
      ),
      { version: 1, hash: 'h' },
    );
    const outcome = (command: ProcessEvent) => {
      const actor = createActor(processLogic(waits, OFFICE_FACTS)).start();
      actor.send(begin(1));
      actor.send(command);
      return actor.getSnapshot().output?.end;
    };
    expect(outcome({ ...head('c2'), type: 'receive', message: 'paid', key: 'T-1', variables: {} })).toBe('by-message');
    expect(outcome({ ...head('c2'), type: 'setVariables', variables: { sum: 11 }, reason: 'r' })).toBe('by-condition');
  });

  it('is, whatever happens, where the bare step is, also restored between all commands', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }), (sums) => {
        const driver = new CaseDriver(loop);
        let actor = createActor(processLogic(driver.graph, OFFICE_FACTS)).start();
        driver.onCommand = (command) => {
          actor.send(command);
          const saved = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
          actor = createActor(processLogic(driver.graph, OFFICE_FACTS), { snapshot: saved }).start();
        };
        driver.start({ sum: 0 });
        for (const sum of sums) if (driver.state?.status === 'active') driver.complete('ask', undefined, { sum });
        expect(JSON.parse(JSON.stringify(actor.getSnapshot().state))).toEqual(JSON.parse(JSON.stringify(driver.state)));
      }),
    );
  });
});

const loop = sketch(
  'p',
  [start(), userTask('ask', { form: [{ variable: 'sum' }] }), decision('enough'), end()],
  ['start -> ask -> enough -[sum > 10]-> end', 'enough -[else]-> ask'],
  { variables: [{ name: 'sum', type: 'number' }] },
);
