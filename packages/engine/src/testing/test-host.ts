// A whole engine in virtual time, for scenario tests that read as prose: people act, time moves, alerts are collected. Used by the examples,
// by our users' tests and by `baton scenario`. Moving time fires everything on the way, each at its own moment.
import {
  addDuration,
  type BusinessCalendar,
  compileCalendar,
  type Diagram,
  type Duration,
  durationSchema,
  OFFICE_WEEK,
  type Person,
  type Role,
  type Variables,
  VirtualClock,
} from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import { storeDirectory } from '../directory/store-directory';
import { createEngine } from '../engine/create-engine';
import type { Engine } from '../engine/engine';
import type { EngineOptions } from '../engine/options';
import { memoryStore } from '../memory/memory-store';
import type { MessageReply } from '../messages/correlation';
import type { AlertChannel, AlertMessage } from '../ports/channel';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import { virtualRuntime } from '../runtime/virtual-runtime';
import { CaseUnderTest } from './case-under-test';
import { PersonAtWork } from './person-at-work';

export interface TestHostOptions
  extends Partial<
    Pick<EngineOptions, 'handlers' | 'channels' | 'directory' | 'baseUrl' | 'linkSecret' | 'locale' | 'cachedCases'>
  > {
  readonly people?: readonly Person[];
  /** Those that the people have, where absent. */
  readonly roles?: readonly Role[];
  /** An office in Berlin, Mon-Fri 9-13 and 14-18, where absent. */
  readonly calendars?: readonly BusinessCalendar[];
  /** Published at once; a drawing with errors is refused. */
  readonly diagrams?: readonly Diagram[];
  /** Epoch ms or ISO 8601; Monday 5 January 2026, 10:00 in Berlin, where absent. */
  readonly startAt?: number | string;
  readonly store?: Store;
  /** What is nobody's reply; where absent it surfaces as an unhandled rejection, which fails the test. */
  readonly onFault?: Runtime['fault'];
}

/** A while: ms, a duration of the first calendar, or seconds. */
export type TestWhile = number | Duration | { readonly amount: number; readonly unit: 'seconds' };

export interface TestHost {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly store: Store;
  /** Sent by mail and by text message, in order. */
  readonly mails: AlertMessage[];
  readonly texts: AlertMessage[];
  now(): number;
  /** To a moment (epoch ms or ISO 8601), or by a while. Throws, naming the units, for what is neither. */
  advance(move: { readonly to: number | string } | { readonly by: TestWhile }): Promise<void>;
  as(person: string): PersonAtWork;
  publishMessage(name: string, key: string, variables?: Variables, messageId?: string): Promise<MessageReply>;
  publish(diagram: Diagram): Promise<number>;
  case(instanceId: string): CaseUnderTest;
  /** The engine ends and a new one takes over the same store: what was only in memory is gone. */
  restart(): Promise<void>;
}

const MONDAY_TEN = Date.parse('2026-01-05T10:00:00+01:00');
const OFFICE: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

export async function createTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { people = [], calendars = [OFFICE], diagrams = [], startAt = MONDAY_TEN } = options;
  const clock = new VirtualClock(momentOf(startAt));
  const store = options.store ?? memoryStore();
  const roles = options.roles ?? rolesOf(people, diagrams);
  await store.savePeople(people);
  await store.saveRoles(roles);
  for (const calendar of calendars) await store.saveCalendar(calendar);
  const mails: AlertMessage[] = [];
  const texts: AlertMessage[] = [];
  const runtime = virtualRuntime(clock, options.onFault);
  const parts: EngineOptions = {
    directory: storeDirectory(store),
    channels: [recording('mail', mails), recording('sms', texts)],
    baseUrl: 'https://baton.test',
    ...withoutUndefined(options),
    store,
    runtime,
  };

  let engine = createEngine(parts);
  let messages = 0;
  const office = compileCalendar(calendars[0] ?? OFFICE);
  const outside = { ...SYSTEM_SCOPE, permissions: ['start', 'publish'] as const };

  async function advanceTo(target: number): Promise<void> {
    for (;;) {
      const next = await engine.nextDueAt();
      if (next === null || next > target) break;
      if (next > clock.now()) clock.advanceTo(next);
      const done = await engine.tick();
      if (done === 0 && (await engine.nextDueAt()) === next)
        throw new Error(`what is due at ${new Date(next).toISOString()} does not get done`);
    }
    clock.advanceTo(target);
    await engine.tick();
  }

  async function publish(diagram: Diagram): Promise<number> {
    const revision = (await store.draft(diagram.id))?.revision ?? 0;
    const saved = await engine.processes.saveDraft(outside, diagram.id, { diagram, revision });
    if (!saved.ok) throw new Error(`draft refused: ${saved.code} ${JSON.stringify(saved.issues ?? saved.facts)}`);
    const published = await engine.processes.publish(outside, diagram.id, {
      revision: saved.revision,
      summary: 'test',
    });
    if (!published.ok)
      throw new Error(`not published: ${published.code} ${JSON.stringify(published.problems ?? published.facts)}`);
    return published.version;
  }

  const host: TestHost = {
    get engine() {
      return engine;
    },
    clock,
    store,
    mails,
    texts,
    now: () => clock.now(),
    advance: async (move) => advanceTo('to' in move ? momentOf(move.to) : after(clock.now(), move.by)),
    as: (person) => new PersonAtWork(host, person),
    async publishMessage(name, key, variables = {}, messageId = `message-${++messages}`) {
      const reply = await engine.publishMessage(outside, { name, key, variables, messageId });
      await engine.tick();
      return reply;
    },
    publish,
    case: (instanceId) => new CaseUnderTest(host, instanceId),
    async restart() {
      await engine.stop();
      engine = createEngine(parts);
      await engine.tick();
    },
  };

  function after(from: number, by: TestWhile): number {
    const amount = typeof by === 'number' ? by : by?.amount;
    if (!(Number.isFinite(amount) && amount >= 0)) throw notAWhile(by);
    if (typeof by === 'number') return from + by;
    if (by.unit === 'seconds') return from + by.amount * 1000;
    if (!durationSchema.shape.unit.safeParse(by.unit).success) throw notAWhile(by);
    return addDuration(office, from, by);
  }

  for (const diagram of diagrams) await publish(diagram);
  return host;
}

function recording(channel: 'mail' | 'sms', sent: AlertMessage[]): AlertChannel {
  return {
    channel,
    async send(message) {
      sent.push(message);
      return { ok: true, state: 'sent' };
    },
  };
}

function notAWhile(by: unknown): Error {
  const units = ['seconds', ...durationSchema.shape.unit.options].join(', ');
  return new Error(
    `the clock cannot be moved by ${JSON.stringify(by)}: "by" is a number of ms, or {amount, unit} with one of the units ${units}`,
  );
}

function momentOf(moment: number | string): number {
  const at = typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isNaN(at)) throw new Error(`not a moment: ${moment}`);
  return at;
}

/** Roles that people have and that drawings ask for, so that the checks know them. */
function rolesOf(people: readonly Person[], diagrams: readonly Diagram[]): Role[] {
  const ids = new Set(people.flatMap((person) => person.roles));
  for (const diagram of diagrams) if (diagram.ownerRole) ids.add(diagram.ownerRole);
  return [...ids].map((id) => ({ id, name: id }));
}

function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}
