// One rehearsal's world: the real engine over a store in memory, with a clock that jumps and channels that only remember. Made by the editor's
// try-out and by the tests of a process; nothing of it is kept.
import { type BusinessCalendar, compile, type Diagram, type Person, type Role, VirtualClock } from '@baton/core';
import type { Scope } from '../authority/scope';
import { createEngine } from '../engine/create-engine';
import type { Engine } from '../engine/engine';
import { memoryStore } from '../memory/memory-store';
import type { AlertChannel, AlertMessage } from '../ports/channel';
import { sha256 } from '../runtime/sha256';
import { virtualRuntime } from '../runtime/virtual-runtime';
import { firstRelease } from '../versions/release-rows';
import type { Act } from './act';
import { calledStandIns, handlersOf, type ServiceAnswer } from './stand-ins';

export interface WorldOptions {
  readonly diagram: Diagram;
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  readonly calendars: readonly BusinessCalendar[];
  /** Who starts the case. */
  readonly starter: string;
  /** Epoch ms. */
  readonly startAt: number;
}

/** A refused act: the step's or the engine's code with facts. */
export interface Refused {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface World {
  readonly engine: Engine;
  readonly calendars: readonly BusinessCalendar[];
  readonly clock: VirtualClock;
  /** Null until the case is started. */
  readonly instanceId: string | null;
  /** Mails and text messages that would have gone out, oldest first. */
  readonly sent: readonly AlertMessage[];
  /** Names of people who are away. */
  readonly ill: ReadonlySet<string>;
  /** Automatic steps that fail now, by the name under which they are offered. */
  readonly down: ReadonlySet<string>;
  /** What automatic steps were told to bring. */
  readonly answers: ReadonlyMap<string, ServiceAnswer>;
  /** Faults of the engine that are nobody's reply. */
  readonly faults: readonly string[];
  do(act: Act): Promise<Refused | null>;
  scopeOf(person: string): Promise<Scope>;
}

/** Sees and may do everything in this world of one case. */
export const EVERYTHING: Scope = {
  person: '',
  sight: 'all',
  people: [],
  permissions: ['start', 'do', 'administer', 'publish', 'export'],
};

/** Throws `CompileError` where the drawing does not hold together. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { diagram, people, roles, calendars, startAt } = options;
  const clock = new VirtualClock(startAt);
  const store = memoryStore();
  const sent: AlertMessage[] = [];
  const faults: string[] = [];
  const ill = new Map<string, number>();
  const down = new Set<string>();
  const answers = new Map<string, ServiceAnswer>();
  compile(diagram, { version: 1, hash: sha256(JSON.stringify(diagram)) });
  await store.savePeople(people);
  await store.saveRoles(roles);
  for (const calendar of calendars) await store.saveCalendar(calendar);
  // Here a case begins by hand only; what it calls ends at once.
  for (const published of [diagram, ...calledStandIns(diagram)]) {
    const row = rowOf(published, startAt, options.starter);
    await store.publish(row, { subscriptions: [], schedules: [] }, firstRelease(row));
  }
  const everybody = () => new Map(people.map((person) => [person.id, withIllness(person, ill.get(person.id))]));
  const engine = createEngine({
    store,
    runtime: virtualRuntime(clock, (error) => faults.push(error instanceof Error ? error.message : String(error))),
    directory: { facts: async () => ({ people: everybody() }), roles: async () => roles },
    channels: [remembering('mail', sent), remembering('sms', sent)],
    handlers: handlersOf(diagram, down, answers),
  });
  let instanceId: string | null = null;
  let done = 0;

  const scopeOf = async (person: string): Promise<Scope> => (await engine.scope({ person })) ?? EVERYTHING;

  async function advanceTo(target: number): Promise<void> {
    for (;;) {
      const next = await engine.nextDueAt();
      if (next === null || next > target) break;
      if (next > clock.now()) clock.advanceTo(next);
      if ((await engine.tick()) === 0 && (await engine.nextDueAt()) === next) break;
    }
    if (target > clock.now()) clock.advanceTo(target);
    await engine.tick();
  }

  async function act(act: Act, commandId: string) {
    switch (act.type) {
      case 'start': {
        const scope = await scopeOf(options.starter);
        const startAt = startEventOf(diagram);
        const reply = await engine.start(
          scope,
          { processId: diagram.id, variables: act.variables, ...startAt },
          commandId,
        );
        if (reply.ok) instanceId = reply.instanceId;
        return reply;
      }
      case 'complete': {
        const { item, outcome, variables } = act;
        const command = {
          type: 'complete',
          item,
          ...(outcome && { outcome }),
          ...(variables && { variables }),
        } as const;
        return engine.command(await scopeOf(act.person), instanceId ?? '', command, commandId);
      }
      case 'message':
        return engine.publishMessage(EVERYTHING, {
          name: act.name,
          key: act.key,
          variables: act.variables,
          messageId: commandId,
        });
      case 'advance':
        await advanceTo(act.to);
        return { ok: true } as const;
      case 'fallIll':
        ill.set(act.person, clock.now());
        return { ok: true } as const;
      case 'serviceDown':
        if (act.isDown) down.add(act.handler);
        else down.delete(act.handler);
        return { ok: true } as const;
      case 'serviceAnswers':
        answers.set(act.handler, { variables: act.variables, ...(act.error !== undefined && { error: act.error }) });
        return { ok: true } as const;
      case 'retry':
      case 'skip':
        return engine.command(
          { ...EVERYTHING, person: options.starter },
          instanceId ?? '',
          { type: act.type, token: act.token, reason: 'rehearsal' },
          commandId,
        );
    }
  }

  return {
    engine,
    calendars,
    clock,
    sent,
    faults,
    get instanceId() {
      return instanceId;
    },
    get ill() {
      return new Set(ill.keys());
    },
    get down() {
      return new Set(down);
    },
    get answers() {
      return new Map(answers);
    },
    scopeOf,
    async do(next) {
      const reply = await act(next, `act-${++done}`);
      await engine.tick();
      return reply.ok ? null : { code: reply.code, facts: reply.facts };
    },
  };
}

/** Where nothing but an event begins it, the first of them happens. */
function startEventOf({ nodes }: Diagram): { readonly startAt?: string } {
  const starts = nodes.filter((node) => node.kind === 'startEvent' && node.parent === undefined);
  const [first] = starts;
  return first === undefined || starts.some((node) => node.kind === 'startEvent' && !node.event)
    ? {}
    : { startAt: first.id };
}

function withIllness(person: Person, fromAt: number | undefined): Person {
  if (fromAt === undefined) return person;
  return { ...person, absences: [{ fromAt, toAt: null }, ...(person.absences ?? [])] };
}

function remembering(channel: 'mail' | 'sms', sent: AlertMessage[]): AlertChannel {
  return {
    channel,
    async send(message) {
      sent.push(message);
      return { ok: true, state: 'delivered' };
    },
  };
}

function rowOf(diagram: Diagram, publishedAt: number, publishedBy: string) {
  const bytes = JSON.stringify(diagram);
  const { id: processId, name } = diagram;
  return { processId, version: 1, name, hash: sha256(bytes), bytes, publishedAt, publishedBy, summary: '' };
}
