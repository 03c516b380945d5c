// Random sound processes are changed, or replaced by another, while cases of them run. A case that is told to be safe to move can be played to
// its end in the new version, its log gives its state again, and nothing of it is left over.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { compile } from '../graph/compile';
import { replay } from '../state/apply';
import { idOf } from '../state/apply-event';
import type { InstanceState } from '../state/instance-state';
import { type Block, CaseDriver, OFFICE_FACTS, processOf } from '../testing';
import { type MigrationMapping, proposeMapping } from './mapping';
import { judgeMigration, migrate } from './migrate';

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<Block>(
      ...(['task', 'auto', 'milestone', 'message', 'wait', 'late', 'people', 'first', 'undone', 'table'] as const).map(
        (type) => ({ type }),
      ),
    ),
    fc.record({
      type: fc.constantFrom('sequence', 'choice', 'together', 'anyOf'),
      blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      type: fc.constantFrom('sub', 'oneByOne', 'atOnce', 'watched', 'loud'),
      block: tie('block'),
    }) as fc.Arbitrary<Block>,
  ),
}));

/** Of a few kinds, so that there is nearly always a step that could stand for another. */
const { block: plainBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { arbitrary: fc.constantFrom<Block>({ type: 'task' }, { type: 'task' }, { type: 'milestone' }), weight: 3 },
    {
      arbitrary: fc.record({
        type: fc.constantFrom('sequence', 'choice', 'together', 'anyOf'),
        blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
      }) as fc.Arbitrary<Block>,
      weight: 2,
    },
    { arbitrary: fc.record({ type: fc.constant('sub'), block: tie('block') }) as fc.Arbitrary<Block>, weight: 1 },
  ),
}));
const between = (block: Block): Block => ({ type: 'sequence', blocks: [{ type: 'task' }, block, { type: 'task' }] });

/** The same, with a task more before the n-th block within. */
function grown(block: Block, at: number): Block {
  let count = 0;
  const go = (one: Block): Block => {
    if (count++ === at) return { type: 'sequence', blocks: [{ type: 'milestone' }, one] };
    if ('blocks' in one) return { ...one, blocks: one.blocks.map(go) };
    return 'block' in one ? { ...one, block: go(one.block) } : one;
  };
  return go(block);
}

/** Parts in another order, so that no ordinal is what it was. */
const turned = (diagram: Diagram): Diagram => ({
  ...diagram,
  nodes: diagram.nodes.toReversed(),
  flows: diagram.flows.toReversed(),
});

/** What somebody might answer: any step of the same kind for each one where the case stands and that cannot be told. */
function answered(test: CaseDriver, to: Diagram, pick: number): MigrationMapping {
  const { mapping } = proposeMapping(test.graph.diagram, to);
  const given: Record<string, string> = { ...mapping };
  for (const place of new Set(test.places())) {
    if (given[place] !== undefined) continue;
    const kind = test.graph.diagram.nodes.find(({ id }) => id === place)?.kind;
    const same = to.nodes.filter((node) => node.kind === kind);
    const chosen = same[pick % same.length];
    if (chosen) given[place] = chosen.id;
  }
  return given;
}

function moved(test: CaseDriver, to: Diagram, pick: number): CaseDriver | null {
  const graph = compile(to, { version: 2, hash: 'two' });
  const mapping = answered(test, to, pick);
  const state = test.state as InstanceState;
  const before = JSON.stringify(state);
  const migration = migrate(state, test.graph, graph, mapping, { facts: OFFICE_FACTS, at: test.now });
  const judged = judgeMigration(state, test.graph, graph, mapping);
  expect(JSON.stringify(state)).toBe(before);
  expect({ verdict: migration.verdict, reasons: migration.reasons }).toEqual({
    verdict: judged.verdict,
    reasons: judged.reasons,
  });
  if (migration.verdict !== 'safe') return null;
  const next = new CaseDriver(to);
  Object.assign(next, { graph });
  next.records.push(...test.records);
  for (const event of migration.events)
    next.records.push({ seq: next.records.length + 1, at: test.now, by: { system: 'engine' }, command: 'm', event });
  next.effects.push(...test.effects, ...migration.effects);
  next.state = migration.state;
  next.now = test.now;
  for (const effect of migration.effects) {
    if (effect.type !== 'resolveAssignee') continue;
    const choice = { person: 'ann', people: [], reasons: [{ code: 'picked.only-one' as const, person: 'ann' }] };
    next.send({ type: 'assign', item: effect.item, choice }, { system: 'engine' });
  }
  return next;
}

/** False: nothing can be done. */
function moveOn(test: CaseDriver, pick: number): boolean {
  const state = test.state as InstanceState;
  const pings = state.subscriptions.filter(({ type = 'message' }) => type === 'message');
  const [timer] = test.armed();
  const moves = [
    ...state.items.map((item) => () => {
      expect(test.send({ type: 'complete', item: item.id }, { person: item.assignee ?? 'ann' })).toBeNull();
    }),
    ...(pings.length > 0
      ? [() => void test.send({ type: 'receive', message: 'ping', key: 'T-1', variables: {} }, { system: 'message' })]
      : []),
    ...(timer ? [() => test.advanceTo(timer.at)] : []),
  ];
  if (moves.length === 0) return false;
  moves[pick % moves.length]?.();
  return true;
}

function requireWhole({ state, graph, records }: CaseDriver): void {
  const known = (ordinal: number) => expect(graph.nodes[ordinal]).toBeDefined();
  for (const { node } of [...(state?.tokens ?? []), ...(state?.items ?? []), ...(state?.scopes ?? [])]) known(node);
  for (const { event } of state?.subscriptions ?? []) if (event !== undefined) known(event);
  for (const join of state?.joins ?? []) {
    known(join.node);
    expect(graph.diagram.flows[join.flow]?.to).toBe(graph.nodes[join.node]?.def.id);
  }
  const tokens = new Set(state?.tokens.map(({ id }) => id));
  for (const item of state?.items ?? []) expect(tokens).toContain(item.token);
  for (const { token } of state?.subscriptions ?? []) if (token !== 0) expect(tokens).toContain(token);
  for (const { subject } of state?.clocks ?? []) if (subject.type === 'step') expect(tokens).toContain(subject.token);
  const timers = new Set(state?.timers.map(({ key }) => key));
  for (const subscription of state?.subscriptions ?? [])
    if (subscription.type === 'timer') expect(timers).toContain(`event:${idOf(subscription)}`);
  expect(replay(records)).toEqual(state);
}

const plays = fc.record({
  drawn: anyBlock,
  picks: fc.array(fc.nat(97), { minLength: 300, maxLength: 300 }),
  when: fc.nat(4),
  n: fc.nat(9),
});

function playThrough(
  from: Diagram,
  to: Diagram,
  { picks, when, n }: { picks: number[]; when: number; n: number },
): boolean {
  const test = new CaseDriver(from);
  test.start({ n });
  let next = test;
  let hasMoved = false;
  for (const [i, pick] of picks.entries()) {
    if (i === when && next.state?.status === 'active') {
      const found = moved(test, to, pick);
      if (!found) return false;
      next = found;
      hasMoved = true;
      requireWhole(next);
    }
    if (next.state?.status !== 'active') break;
    if (!moveOn(next, pick)) throw new Error(`stands still at ${next.places().join(', ')}`);
  }
  expect(next.state?.tokens.some((token) => token.incident)).toBe(false);
  expect(next.state?.status).toBe('completed');
  requireWhole(next);
  const { items, clocks, timers, subscriptions, joins } = next.state as InstanceState;
  expect({ items, clocks, timers, subscriptions, joins }).toEqual({
    items: [],
    clocks: [],
    timers: [],
    subscriptions: [],
    joins: [],
  });
  expect(next.armed()).toEqual([]);
  return hasMoved;
}

describe('a case that is told to be safe to move', () => {
  it('comes to its end in the same process with a step more', () => {
    let safe = 0;
    fc.assert(
      fc.property(plays, fc.nat(12), ({ drawn, ...play }, at) => {
        if (playThrough(processOf(drawn), turned(processOf(grown(drawn, at))), play)) safe++;
      }),
      { numRuns: 300 },
    );
    expect(safe).toBeGreaterThan(20);
  });

  it('comes to its end in another process altogether', () => {
    let safe = 0;
    fc.assert(
      fc.property(plays, plainBlock, plainBlock, ({ drawn: _, ...play }, one, other) => {
        if (playThrough(processOf(between(one)), turned(processOf(between(other))), play)) safe++;
      }),
      { numRuns: 300 },
    );
    expect(safe).toBeGreaterThan(5);
  });
});
