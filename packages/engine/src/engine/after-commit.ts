// What follows from a commit once it is written: listeners are told, and what waited for it goes on. Nothing here is lost by a crash: the store has it,
// and it is looked for again.
import { announce, announceUncertain, type EngineEvents } from '../events/engine-events';
import type { AttemptParts } from '../instance/attempt';
import type { Instances } from '../instance/instances';
import type { Correlation } from '../messages/correlation';
import type { MessageStarts } from '../messages/message-starts';
import type { HeldWork } from '../outbox/held-work';
import type { Runtime } from '../ports/runtime';
import type { CaseRow } from '../rows/rows';
import type { Background } from './background';

interface Followers {
  readonly instances: Pick<Instances, 'read'>;
  readonly correlation: Correlation;
  readonly starts: Pick<MessageStarts, 'awaitedAfter'>;
  readonly held: HeldWork;
  /** Something falls due at that time. */
  readonly poke: (at: number) => void;
}

/** `followers` are asked for when there is something to follow: they are made of what calls this. */
export function createAfterCommit(
  events: EngineEvents,
  background: Background,
  runtime: Runtime,
  followers: () => Followers,
): Pick<AttemptParts, 'committed' | 'uncertain'> {
  /** A message may have waited for this case to end before it begins another one. */
  async function freed({ processId, key }: CaseRow): Promise<void> {
    const { correlation, starts } = followers();
    await correlation.subscribed(await starts.awaitedAfter(processId, key));
  }

  return {
    committed(commit, moves, state) {
      const { correlation, held, poke } = followers();
      announce(events, commit, moves, (error) => runtime.fault(error, { during: 'events' }));
      const due = [
        ...commit.timers.arm.map((timer) => timer.dueAt),
        ...commit.outbox.add.map((row) => row.notBeforeAt),
      ];
      if (due.length > 0) poke(Math.min(...due));
      const resumed = moves.some(({ body }) => body.type === 'resume');
      const waiting = resumed ? state.subscriptions : commit.subscriptions.add;
      const messages = waiting.filter(({ type = 'message' }) => type === 'message');
      if (resumed) background.add(held.release(commit.instanceId), 'resume');
      if (messages.length > 0) background.add(correlation.subscribed(messages), 'correlation');
      if (commit.case.endedAt !== null) background.add(freed(commit.case), 'correlation');
    },
    /** Does after the fact what `committed` would have done. */
    uncertain(instanceId) {
      const { instances, correlation, held, poke } = followers();
      const look = async () => {
        const live = await instances.read(instanceId);
        if (!live) return;
        poke(runtime.now());
        announceUncertain(events, instanceId, live);
        if (live.state.status === 'active') await held.release(instanceId);
        await correlation.subscribed(live.state.subscriptions.filter(({ type = 'message' }) => type === 'message'));
      };
      background.add(look(), 'uncertain commit');
    },
  };
}
