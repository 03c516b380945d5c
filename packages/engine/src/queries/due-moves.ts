// Due times that were set by hand, as the log tells them: what a time target was given at first, and who moved it when, from where to where and why.
import type { ActorRef, ClockProof, DeadlineClock, InstanceEvent, InstanceState } from '@baton/core';

/** Instants are epoch ms. */
export interface DueMove {
  readonly at: number;
  readonly by: ActorRef;
  readonly before: number | null;
  readonly after: number;
  readonly reason: string;
}

export interface SetByHand {
  /** What it had before somebody first moved it; null: a date, or no due time. */
  readonly given: ClockProof['budget'];
  /** In the order in which they were made; never empty. */
  readonly moves: readonly [DueMove, ...DueMove[]];
}

/** By clock. Told event by event; `state` is the case before the event. */
export class DueMoves {
  private readonly byClock = new Map<number, SetByHand>();

  take(state: InstanceState, event: InstanceEvent, at: number, by: ActorRef): void {
    if (event.type !== 'clock.moved') return;
    const { before, after, reason } = event;
    const move: DueMove = { at, by, before, after, reason };
    const known = this.byClock.get(event.clock);
    const clock = state.clocks.find(({ id }) => id === event.clock);
    this.byClock.set(event.clock, {
      given: known ? known.given : (clock?.budget ?? null),
      moves: known ? [...known.moves, move] : [move],
    });
  }

  /** Undefined: nobody moved it by hand. */
  of({ id }: Pick<DeadlineClock, 'id'>): SetByHand | undefined {
    return this.byClock.get(id);
  }
}
