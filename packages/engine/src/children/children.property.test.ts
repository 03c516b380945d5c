// Random acts on cases that call others, through two levels, with the engine dying in between: no called case is left without the one that
// called it, none is called twice, and nothing waits for what has ended.
import { boundary, end, sketch, start, step, userTask } from '@baton/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseRow } from '../rows/rows';
import { createTestHost, type TestHost } from '../testing/index';
import { ALL } from '../testing/sample-rows';

const people = [{ id: 'ann', name: 'Ann', roles: ['head', 'analyst'] }];
const each = { repeat: { type: 'each' as const, count: '2', parallel: true } };
const diagrams = [
  sketch(
    'top',
    [
      start(),
      step('callActivity', 'call', { process: 'middle', ...each }),
      boundary('stop', 'call', { type: 'message', message: 'stop' }, true),
      end(),
    ],
    ['start -> call -> end', 'stop -> end'],
  ),
  sketch(
    'middle',
    [start(), userTask('first'), step('callActivity', 'call', { process: 'low' }), end()],
    ['start -> first -> call -> end'],
  ),
  sketch('low', [start(), userTask('last'), end()], ['start -> last -> end']),
];

const of = fc.nat(9);
const act = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ type: 'start' as const }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('complete' as const), of }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('cancel' as const, 'suspend' as const, 'resume' as const), of }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('stop' as const), of }) },
  { weight: 3, arbitrary: fc.constant({ type: 'die' as const }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function carryOut(host: TestHost, act: Act, id: string): Promise<void> {
  const scope = await host.as('ann').scope();
  if (act.type === 'die') return host.restart();
  if (act.type === 'start') {
    await host.engine.start(scope, { processId: 'top' }, id);
    return;
  }
  if (act.type === 'complete') {
    const { rows } = await host.engine.queries.items(scope, { open: true }, { limit: 100 });
    const row = rows[act.of % Math.max(rows.length, 1)];
    if (row) await host.engine.command(scope, row.instanceId, { type: 'complete', item: row.item }, id);
    return;
  }
  const rows = await cases(host);
  const row = rows[act.of % Math.max(rows.length, 1)];
  if (!row) return;
  if (act.type !== 'stop') await host.engine.command(scope, row.instanceId, { type: act.type, reason: 'test' }, id);
  else if (row.processId === 'top')
    await host.engine.addressMessage(scope, { name: 'stop', instanceId: row.instanceId, messageId: id });
}

async function cases(host: TestHost): Promise<readonly CaseRow[]> {
  return (await host.engine.queries.cases(ALL, { sort: 'key' }, { limit: 500 })).rows;
}

const running = ({ status }: CaseRow) => status === 'active' || status === 'suspended';

it('keeps calling and called cases together, whatever happens to either', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30, size: 'max' }), async (acts) => {
      const host = await createTestHost({ people, diagrams });
      for (const [i, one] of acts.entries()) await carryOut(host, one, `c${i}`);
      await host.restart();
      // A suspended case is told after a while what happened meanwhile.
      await host.advance({ by: 120_000 });
      const rows = await cases(host);
      const byId = new Map(rows.map((row) => [row.instanceId, row]));
      const calls = rows.flatMap(({ parent }) => (parent ? [`${parent.instanceId}/${parent.token}`] : []));
      expect(new Set(calls).size).toBe(calls.length);
      for (const row of rows.filter(running)) {
        const parent = row.parent && byId.get(row.parent.instanceId);
        if (!parent) continue;
        expect(running(parent), `${row.key} runs, ${parent.key} that called it does not`).toBe(true);
        expect(parent.places.map(({ token }) => token)).toContain(row.parent?.token);
      }
      for (const row of rows.filter(({ status }) => status === 'active'))
        for (const place of row.places.filter(({ node, incident }) => node === 'call' && !incident))
          expect(
            rows.some((child) => child.parent?.instanceId === row.instanceId && child.parent.token === place.token),
          ).toBe(true);
    }),
    { numRuns: 60 },
  );
});
