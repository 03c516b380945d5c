// The feed for screens and caches, after COMMIT and best effort: it carries no effect (that is the outbox) and nothing that a screen may not
// read again from the queries.
import type { InstanceEvent } from '@baton/core';
import { EventEmitter } from 'eventemitter3';
import type { LiveInstance } from '../instance/live-instance';
import type { Move } from '../instance/move';
import type { Commit } from '../ports/store';

/** `directory`: people, roles, absences. The last three concern everyone. */
export type ChangedTopic = 'items' | 'cases' | 'alerts' | 'processes' | 'directory' | 'calendars';

export interface Changed {
  readonly topics: readonly ChangedTopic[];
  /** The case that changed; its own topic. */
  readonly instanceId?: string;
  /** Whom it may concern: who may see that case without seeing all. Empty with what concerns everyone. */
  readonly people: readonly string[];
}

export interface Committed {
  readonly instanceId: string;
  readonly revision: number;
  readonly events: readonly InstanceEvent[];
}

/** Nobody was there when cases of a process should have begun by themselves; one begins for all of them. */
export interface StartsMissed {
  readonly processId: string;
  /** Id of the start event. */
  readonly node: string;
  /** How many did not begin. */
  readonly missed: number;
}

export interface EngineEventMap {
  changed: (change: Changed) => void;
  committed: (commit: Committed) => void;
  startsMissed: (missed: StartsMissed) => void;
}

export type EngineEvents = EventEmitter<EngineEventMap>;

export function createEngineEvents(): EngineEvents {
  return new EventEmitter<EngineEventMap>();
}

/** A case may have changed without our knowing how: screens read it again. */
export function announceUncertain(events: EngineEvents, instanceId: string, { state, people }: LiveInstance): void {
  const concerned = new Set([state.owner, state.starter, ...people].filter((person) => person !== null));
  events.emit('changed', { topics: ['cases', 'items', 'alerts'], instanceId, people: [...concerned] });
}

/** A listener's fault is the listener's: it is reported and harms neither the commit nor the other event. */
export function announce(
  events: EngineEvents,
  commit: Commit,
  moves: readonly Move[],
  fault: (error: unknown) => void,
): void {
  if (events.listenerCount('changed') === 0 && events.listenerCount('committed') === 0) return;
  const topics: ChangedTopic[] = ['cases'];
  if (commit.items.length > 0) topics.push('items');
  if (commit.deliveries.length > 0) topics.push('alerts');
  const { instanceId, revision } = commit;
  const { owner, starter, people } = commit.case;
  const concerned = new Set([owner, starter, ...people].filter((person) => person !== null));
  const told = moves.flatMap(({ events: happened }) => happened);
  try {
    events.emit('committed', { instanceId, revision, events: told });
    events.emit('changed', { topics, instanceId, people: [...concerned] });
  } catch (error) {
    fault(error);
  }
}
