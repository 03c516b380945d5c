// Work on one process at random: cases that begin, tasks that are done, payments, time, and acts of who is in charge, as data, so that a failure
// shrinks to a short list; how a host carries it out, and all that is known of it then. For the tests that compare engines.
import type { LogRecord } from '@baton/core';
import { end, receive, serviceTask, sketch, start, timeout, together, userTask } from '@baton/core/testing';
import fc from 'fast-check';
import type { TestHost } from './index';

export const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk', 'head'], manager: 'max' },
  { id: 'bob', name: 'Bob', roles: ['clerk'], manager: 'max' },
  { id: 'max', name: 'Max', roles: ['head'] },
];
const clerks = { pools: [{ type: 'role' as const, role: 'clerk' }], pick: 'roundRobin' as const };
const deadline = {
  budget: { dueIn: { amount: 4, unit: 'workingHours' as const } },
  rungs: [
    {
      id: 'half',
      at: { share: 50 },
      actions: [
        {
          alert: 'reminder' as const,
          to: [{ type: 'assignee' as const }],
          channels: ['app' as const, 'mail' as const],
        },
      ],
    },
    {
      id: 'up',
      at: { share: 150 },
      actions: [
        { alert: 'escalation' as const, to: [{ type: 'manager' as const, levels: 1 }], channels: ['mail' as const] },
      ],
    },
  ],
};
export const diagram = sketch(
  'order',
  [
    start(),
    userTask('brief', {
      assignment: clerks,
      deadline,
      outcomes: [
        { id: 'go', name: 'Go' },
        { id: 'again', name: 'Again' },
      ],
      form: [{ variable: 'note' }],
    }),
    together('fork'),
    receive('payment', 'paid'),
    timeout('late', 'payment', { elapsed: { amount: 3, unit: 'workingDays' } }, false),
    userTask('remind', { assignment: clerks }),
    end('reminded'),
    userTask('contract', {
      assignment: {
        pools: [{ type: 'role', role: 'clerk' }],
        except: [{ type: 'whoDid', step: 'brief' }],
        pick: 'leastLoaded',
      },
      deadline,
    }),
    together('join'),
    serviceTask('thank', { handler: 'thank', retry: { attempts: 2, wait: { amount: 5, unit: 'minutes' } } }),
    end(),
  ],
  [
    'start -> brief -(go)-> fork -> payment -> join -> thank -> end',
    'brief -(again)-> brief',
    'fork -> contract -> join',
    'late -> remind -> reminded',
  ],
  {
    variables: [
      { name: 'note', type: 'text' },
      { name: 'thanked', type: 'number' },
    ],
  },
);

/** Operations as data, so that a failure shrinks to a short list of them. */
const of = fc.nat(3);
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant('start' as const) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      op: fc.constant('complete' as const),
      of,
      step: fc.constantFrom('brief', 'brief', 'contract', 'remind', 'any'),
      outcome: fc.constantFrom('go', 'go', 'go', 'again', 'nonsense'),
      by: fc.constantFrom('holder', 'holder', 'holder', 'holder', 'max', 'bob'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('pay' as const), of, id: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('advance' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('suspend' as const), of }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('resume' as const), of }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('handOver' as const), of, to: fc.constantFrom('ann', 'bob') }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('cancel' as const), of }) },
);
export const operations = (maxLength: number) =>
  fc.array(operation, { maxLength, size: 'max' }).map((list): Operation[] => [{ op: 'start' }, ...list]);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** A failed try rests for a minute, and no plan holds more than 60 failures; in ms. */
const LONGEST_HOLD_UP = 61 * 60_000;

export type Insist = <T>(work: () => Promise<T>) => Promise<T>;
const once: Insist = (work) => work();

/** `insist` is how a client behaves whose call was not answered: see the crash test. */
export async function carryOut(
  host: TestHost,
  operations: readonly Operation[],
  insist: Insist = once,
): Promise<string[]> {
  const told: string[] = [];
  const cases: string[] = [];
  const max = await host.as('max').scope();
  for (const [i, operation] of operations.entries()) {
    const id = 'of' in operation ? (cases[operation.of % Math.max(cases.length, 1)] ?? 'none') : '';
    const command = (input: Parameters<TestHost['engine']['command']>[2], scope = max) =>
      insist(() => host.engine.command(scope, id, input, `c${i}`));
    // What a crash held up is done by then: else who stops the case may come first, and be right.
    if (operation.op === 'suspend' || operation.op === 'cancel') {
      const to = host.now() + LONGEST_HOLD_UP;
      await insist(() => host.advance({ to }));
    }
    const rows = (await host.engine.queries.items(max, { instanceId: id, open: true }, { limit: 50 })).rows;
    let reply: { readonly ok: boolean; readonly code?: string } = { ok: true };
    switch (operation.op) {
      case 'start': {
        const started = await insist(() => host.engine.start(max, { processId: 'order' }, `c${i}`));
        if (started.ok) cases.push(started.instanceId);
        reply = started;
        break;
      }
      case 'complete': {
        const row = rows.find(({ node }) => operation.step === 'any' || node === operation.step);
        const item = row?.item ?? 999;
        const by = operation.by === 'holder' ? (row?.assignee ?? 'ann') : operation.by;
        const outcome = row?.node === 'brief' ? { outcome: operation.outcome, variables: { note: `n${i}` } } : {};
        reply = await command({ type: 'complete', item, ...outcome }, await host.as(by).scope());
        break;
      }
      case 'pay': {
        const key = (await host.engine.queries.case(max, id))?.key ?? 'none';
        reply = await insist(() =>
          host.engine.publishMessage(max, { name: 'paid', key, messageId: `${key} ${operation.id}` }),
        );
        break;
      }
      case 'advance': {
        const to = host.now() + operation.hours * 3_600_000;
        await insist(() => host.advance({ to }));
        break;
      }
      case 'handOver':
        reply = await command({ type: 'handOver', item: rows[0]?.item ?? 999, to: operation.to, reason: 'r' });
        break;
      default:
        reply = await command({ type: operation.op, reason: 'r' });
    }
    await insist(() => host.engine.tick());
    told.push(`${operation.op} ${reply.ok ? 'ok' : reply.code}`);
  }
  return told;
}

export async function everythingOf(host: TestHost) {
  const max = await host.as('max').scope();
  const log: string[] = [];
  for await (const row of host.store.allLogs()) log.push(row.bytes);
  const page = { limit: 500 };
  return {
    log,
    cases: (await host.engine.queries.cases(max, { sort: 'key' }, page)).rows,
    items: (await host.engine.queries.items(max, {}, page)).rows,
    deliveries: (await host.engine.queries.deliveries(max, {}, page)).rows,
    loads: await host.store.openLoads(),
    timers: await host.store.dueTimers(Number.MAX_SAFE_INTEGER, 500),
    outbox: await host.store.dueOutbox(Number.MAX_SAFE_INTEGER, 500),
  };
}

/** What people would call the same: not the moments of what a crash held up, nor how often a mail had to be sent, nor a number
 * given to a case whose start did not come about. */
export async function whatCounts(host: TestHost) {
  const { cases, items, loads } = await everythingOf(host);
  const fired: string[] = [];
  for await (const row of host.store.allLogs()) {
    const { event } = JSON.parse(row.bytes) as LogRecord;
    if (event.type === 'clock.rungFired')
      fired.push(`${row.instanceId} ${event.clock}/${event.rung}/${event.occurrence}`);
  }
  return {
    cases: cases.map(({ instanceId, status, outcome, variables, places }) => [
      instanceId,
      status,
      outcome,
      variables,
      places.map((place) => place.node).sort(),
    ]),
    items: items
      .map(
        ({ instanceId, node, status, assignee, outcome }) => `${instanceId} ${node} ${status} ${assignee} ${outcome}`,
      )
      .sort(),
    loads,
    fired: fired.sort(),
  };
}
