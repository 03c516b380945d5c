// What screens ask of a case, a task and a log.
import { describe, expect, it } from 'vitest';
import { createTestHost } from '../testing/index';
import { diagram, people } from './testing/in-the-middle';

async function inTheMiddle() {
  const host = await createTestHost({ people, diagrams: [diagram] });
  const order = await host.as('head').start('order', { sum: 9 });
  await host.advance({ by: 3_600_000 });
  await host.as('ann').complete('Ask', { outcome: 'yes' });
  return { host, order };
}

describe('what is at risk', () => {
  it('is told by rows from the first clock that is not overdue, at 80 % of its time', async () => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('head').start('order', { sum: 9 });
    const mondayEvening = Date.parse('2026-01-05T17:24:00+01:00');
    expect((await order.row()).riskAt).toBe(mondayEvening);
    expect((await order.task('ask')).riskAt).toBe(mondayEvening);
    const head = await host.as('head').scope();
    const atRisk = async () => (await host.engine.queries.cases(head, { atRiskAt: host.now() }, { limit: 9 })).total;
    await host.advance({ to: mondayEvening - 1 });
    expect(await atRisk()).toBe(0);
    await host.advance({ to: mondayEvening });
    expect(await atRisk()).toBe(1);
    await host.advance({ to: '2026-01-06T10:00:00+01:00' });
    expect(await atRisk()).toBe(0);
    // The step is overdue: what is at risk next is the promise.
    expect((await order.row()).riskAt).toBe(Date.parse('2026-01-09T10:00:00+01:00'));
  });
});

describe('caseDetail', () => {
  it('does not take for done what was given up with the case', async () => {
    const { host, order } = await inTheMiddle();
    await host.as('head').act('cancels', order.id, { type: 'cancel', reason: 'The client is gone' });
    const detail = await host.engine.queries.caseDetail(await host.as('head').scope(), order.id);
    expect(detail?.state.visited).toMatchObject({ left: { times: 1, givenUp: true }, right: { givenUp: true } });
    expect(detail?.state.visited.ask).not.toHaveProperty('givenUp');
  });

  it('tells where a case is, which way it came, and its time targets with their proof', async () => {
    const { host, order } = await inTheMiddle();
    const detail = await host.engine.queries.caseDetail(await host.as('head').scope(), order.id);
    expect(detail?.case.places.map((place) => place.node).sort()).toEqual(['left', 'right']);
    expect(detail?.state.tokens.map((token) => token.node).sort()).toEqual(['box', 'left', 'right']);
    expect(detail?.state.visited).toMatchObject({
      ask: { times: 1 },
      big: { times: 1, lastAt: host.now() },
      right: { times: 1 },
    });
    expect(detail?.state.visited).not.toHaveProperty('lost');
    const flows = detail?.diagram.flows
      .filter((flow) => detail.state.takenFlows.includes(flow.id))
      .map((flow) => `${flow.from}>${flow.to}`);
    expect(flows?.sort()).toEqual(['ask>big', 'big>fork', 'fork>box', 'fork>left', 'in>right', 'start>ask']);
    const [promise, asked] = detail?.clocks ?? [];
    expect(promise).toMatchObject({
      name: 'The promise',
      node: null,
      token: null,
      status: 'running',
      riskAt: Date.parse('2026-01-09T10:00:00+01:00'),
      moments: [{ rung: 'due' }],
      calendar: { id: 'office', version: 1 },
    });
    expect(promise?.walk.at(-1)?.sumDays).toBe(5);
    expect(promise?.shades.map((shade) => shade.reason?.type ?? 'work')).toContain('weekend');
    expect(asked).toMatchObject({ name: 'Ask', node: 'ask', status: 'met', moments: [] });
    expect(detail?.items.map((item) => [item.node, item.status]).sort()).toEqual([
      ['ask', 'completed'],
      ['left', 'assigned'],
      ['right', 'assigned'],
    ]);
  });

  it('goes over to the joined path, the milestone and the named end', async () => {
    const { host, order } = await inTheMiddle();
    await host.as('ann').complete('left');
    await host.as('ann').complete('right');
    expect(await order.row()).toMatchObject({
      status: 'completed',
      outcome: 'done',
      milestones: [{ node: 'Secured', at: host.now() }],
      places: [],
      nextDueAt: null,
      riskAt: null,
    });
    const detail = await host.engine.queries.caseDetail(await host.as('head').scope(), order.id);
    expect(detail?.clocks.map((clock) => [clock.name, clock.status])).toEqual([
      ['The promise', 'met'],
      ['Ask', 'met'],
    ]);
  });

  it('is nothing to those who may not see the case', async () => {
    const { host, order } = await inTheMiddle();
    const bob = await host.as('bob').scope();
    expect(await host.engine.queries.caseDetail(bob, order.id)).toBeNull();
    expect(await host.engine.queries.itemDetail(bob, order.id, (await order.task('left')).item)).toBeNull();
    expect(await host.engine.queries.log(bob, order.id, 0)).toBeNull();
  });
});

describe('itemDetail', () => {
  it('tells what to do, say and fill in, how it can end, until when', async () => {
    const host = await createTestHost({ people, diagrams: [diagram] });
    const order = await host.as('head').start('order', { sum: 9 });
    const { item } = await order.task('Ask');
    const scope = await host.as('ann').scope();
    await host.advance({ by: { amount: 0.5, unit: 'workingDays' } });
    const detail = await host.engine.queries.itemDetail(scope, order.id, item);
    expect(detail).toMatchObject({
      item: { assignee: 'ann', overdue: false, moments: [{ rung: 'due' }] },
      step: {
        node: 'ask',
        name: 'Ask',
        instructions: 'Ask for 9',
        script: 'Good day',
        form: [{ variable: 'sum' }],
        outcomes: [{ id: 'yes' }, { id: 'no' }],
      },
      declared: [{ name: 'sum', type: 'number' }],
      variables: { sum: 9 },
      clock: { status: 'running', node: 'ask' },
      deliveries: [{ rung: 'half', state: 'delivered' }],
    });
    expect(await host.engine.queries.itemDetail(scope, order.id, 999)).toBeNull();
    await host.advance({ by: { amount: 1, unit: 'workingDays' } });
    expect(await host.engine.queries.itemDetail(scope, order.id, item)).toMatchObject({
      item: { overdue: true },
      clock: { status: 'overdue' },
    });
    await host.as('ann').complete('Ask', { outcome: 'no' });
    expect(await host.engine.queries.itemDetail(scope, order.id, item)).toMatchObject({
      item: { status: 'completed', outcome: 'no', overdue: true, assignee: 'ann' },
      clock: { status: 'late' },
    });
  });
});

describe('log', () => {
  it('names steps and paths, and answers from where one has read', async () => {
    const { host, order } = await inTheMiddle();
    const scope = await host.as('head').scope();
    const log = await host.engine.queries.log(scope, order.id, 0);
    expect(log?.verified).toBe(true);
    expect(log?.rows[0]).toMatchObject({ seq: 1, type: 'instance.started', by: { person: 'head' } });
    const done = log?.rows.find((entry) => entry.type === 'item.completed');
    expect(done).toMatchObject({
      node: 'ask',
      name: 'Ask',
      by: { person: 'ann' },
      facts: { outcome: 'yes', person: 'ann' },
    });
    const left = log?.rows.find((entry) => entry.type === 'node.passed' && entry.node === 'big');
    expect(left?.facts.taken).toEqual(['f3']);
    expect(log?.rows.filter((entry) => entry.type.startsWith('item.')).every((entry) => entry.name !== undefined)).toBe(
      true,
    );
    const rest = await host.engine.queries.log(scope, order.id, 10);
    expect(rest?.rows[0]?.seq).toBe(11);
  });
});
