// A try-out under way: acts one after another on a world, what it shows after each, and one step back by doing all but the last again.
import type { Variables } from '@baton/core';
import type { ReadableStore } from '../document/value-store';
import { createValueStore } from '../document/value-store';
import { type Act, withAct } from './act';
import { type MomentView, readMoment } from './moment-view';
import { createWorld, type Refused, type World, type WorldOptions } from './world';

export interface TryOutSession {
  /** Null until the world is there. */
  readonly moment: ReadableStore<MomentView | null>;
  /** Acts wait for each other. A refused act changes nothing and is told in the moment. */
  perform(act: Act): Promise<void>;
  back(): Promise<void>;
  /** From the beginning: before the case is started. */
  restart(): Promise<void>;
  /** The same case again, started with these values besides; what was done then is not done again. */
  startWith(variables: Variables): Promise<void>;
}

/** Throws (rejects) as `createWorld` does. */
export async function openSession(options: WorldOptions): Promise<TryOutSession> {
  const moment = createValueStore<MomentView | null>(null);
  let acts: readonly Act[] = [];
  let world: World = await createWorld(options);
  let queue: Promise<void> = Promise.resolve();

  const show = async (refused: Refused | null) =>
    moment.set(await readMoment(world, { startAt: options.startAt, refused, canGoBack: acts.length > 0 }));

  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work, work);
    return queue;
  };

  async function replay(next: readonly Act[]): Promise<void> {
    world = await createWorld(options);
    acts = next;
    for (const act of acts) await world.do(act);
    await show(null);
  }

  await show(null);
  return {
    moment: { getState: moment.getState, subscribe: moment.subscribe },
    perform: (act) =>
      inTurn(async () => {
        const before = moment.getState();
        const refused = await world.do(act);
        if (refused) {
          await show(refused);
          return;
        }
        const recorded = [...acts, act];
        acts = recorded;
        await show(null);
        // Time that passed without anything happening is one step back, however often it was moved.
        const isQuiet = (moment.getState()?.log.length ?? 0) === (before?.log.length ?? 0);
        acts = withAct(recorded.slice(0, -1), act, isQuiet);
      }),
    back: () => inTurn(() => replay(acts.slice(0, -1))),
    restart: () => inTurn(() => replay([])),
    startWith: (variables) =>
      inTurn(() => {
        const start = acts.find((act) => act.type === 'start');
        return replay([{ type: 'start', variables: { ...start?.variables, ...variables } }]);
      }),
  };
}
