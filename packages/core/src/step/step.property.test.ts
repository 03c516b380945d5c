import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDiagram } from '../checks/check-diagram';
import { parseDiagram } from '../diagram/diagram';
import type { InstanceState } from '../state/instance-state';
import { type Block, CaseDriver, processOf } from '../testing';
import type { CommandBody } from './commands';
import type { ChildNews } from './effects';

const leaf = fc.constantFrom<Block>(
  { type: 'task' },
  { type: 'auto' },
  { type: 'milestone' },
  { type: 'message' },
  { type: 'wait' },
  { type: 'late' },
  { type: 'people' },
  { type: 'again' },
  { type: 'table' },
  { type: 'call' },
  { type: 'first' },
  { type: 'undone' },
  { type: 'transaction' },
);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constantFrom('sequence', 'choice', 'together', 'anyOf', 'enough', 'only'),
      blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      type: fc.constantFrom('sub', 'oneByOne', 'atOnce', 'failing', 'loud', 'watched'),
      block: tie('block'),
    }) as fc.Arbitrary<Block>,
  ),
}));

/** Moves a case on by whatever can happen next; `pick` chooses which. */
function move(test: CaseDriver, pick: number): void {
  const state = test.state as InstanceState;
  const moves: (() => void)[] = [
    ...state.items.map(
      (item) => () => void test.send({ type: 'complete', item: item.id }, { person: item.assignee ?? 'ann' }),
    ),
    ...(state.subscriptions.some((one) => (one.type ?? 'message') === 'message')
      ? [() => void test.send({ type: 'receive', message: 'ping', key: 'T-1', variables: {} }, { system: 'message' })]
      : []),
    ...test
      .armed()
      .slice(0, 1)
      .map((timer) => () => test.advanceTo(timer.at)),
    ...state.tokens.flatMap(({ id, child, cancelling }) => {
      if (!child) return [];
      const news: ChildNews = cancelling
        ? { type: 'cancelled' }
        : child.undoes === undefined
          ? { type: 'completed', variables: { n: 3 } }
          : { type: 'compensated' };
      const told = { type: 'childNews' as const, token: child.undoes ?? id, epoch: child.epoch, news };
      return [() => void test.send(told, { system: 'engine' })];
    }),
  ];
  if (moves.length === 0) throw new Error(`stuck at ${test.places().join(', ')}`);
  moves[pick % moves.length]?.();
}

function restored(test: CaseDriver): void {
  test.state = freeze(JSON.parse(JSON.stringify(test.state)));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) freeze(part);
  return value;
}

describe('random sound processes', () => {
  it('are without errors in the eyes of the checks', () => {
    fc.assert(
      fc.property(block, (drawn) => {
        const diagram = processOf(drawn);
        expect(parseDiagram(JSON.stringify(diagram)).ok).toBe(true);
        expect(checkDiagram(diagram).filter((problem) => problem.severity === 'error')).toEqual([]);
      }),
    );
  });

  it('end whatever happens in whatever order, restored and frozen between all steps, and leave nothing behind', () => {
    fc.assert(
      fc.property(
        block,
        fc.array(fc.nat(97), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 9 }),
        (drawn, picks, n) => {
          const test = new CaseDriver(processOf(drawn));
          expect(test.start({ n })).toBeNull();
          for (let i = 0; test.state?.status === 'active'; i++) {
            if (i > 2_000) throw new Error('did not end');
            restored(test);
            move(test, picks[i % picks.length] ?? 0);
          }
          expect(test.state).toMatchObject({
            status: 'completed',
            tokens: [],
            items: [],
            clocks: [],
            timers: [],
            subscriptions: [],
            joins: [],
            scopes: [],
            jobs: [],
          });
          expect(test.armed()).toEqual([]);
          expect(test.replayed()).toEqual(test.state);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('cancelled at any moment leave no timers, tasks or subscriptions', () => {
    fc.assert(
      fc.property(block, fc.array(fc.nat(97), { maxLength: 8 }), (drawn, picks) => {
        const test = new CaseDriver(processOf(drawn));
        test.start({ n: 1 });
        for (const pick of picks) if (test.state?.status === 'active') move(test, pick);
        if (test.state?.status !== 'active') return;
        expect(test.send({ type: 'cancel', reason: 'enough' }, { person: 'boss' }, true)).toBeNull();
        expect(test.state).toMatchObject({
          status: 'cancelled',
          tokens: [],
          items: [],
          clocks: [],
          timers: [],
          subscriptions: [],
          joins: [],
          jobs: [],
        });
        expect(test.armed()).toEqual([]);
        expect(test.replayed()).toEqual(test.state);
      }),
    );
  });
});

const anyCommand = fc.oneof(
  fc.record({
    type: fc.constantFrom('complete', 'claim', 'release'),
    item: fc.nat(30),
    outcome: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('handOver'), item: fc.nat(30), to: fc.string(), reason: fc.string() }),
  fc.record({
    type: fc.constant('fireTimer'),
    key: fc.oneof(
      fc.string(),
      fc.nat(30).map((id) => `clock:${id}`),
      fc.nat(30).map((id) => `wait:${id}`),
    ),
  }),
  fc.record({
    type: fc.constant('receive'),
    message: fc.constantFrom('ping', 'pong'),
    key: fc.constantFrom('T-1', ''),
    variables: fc.dictionary(fc.constantFrom('n', 'x'), fc.jsonValue()),
  }),
  fc.record({
    type: fc.constantFrom('skip', 'retry'),
    token: fc.nat(30),
    reason: fc.string(),
    flow: fc.option(fc.constantFrom('f1', 'f2'), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('completeJob'), job: fc.nat(30) }),
  fc.record({ type: fc.constant('failJob'), job: fc.nat(30), error: fc.string(), retryable: fc.boolean() }),
  fc.record({
    type: fc.constant('setVariables'),
    variables: fc.dictionary(fc.constantFrom('n', 'x'), fc.jsonValue()),
    reason: fc.string(),
  }),
  fc.record({ type: fc.constantFrom('suspend', 'resume', 'cancel'), reason: fc.string() }),
  fc.record({
    type: fc.constant('childNews'),
    token: fc.nat(30),
    epoch: fc.constantFrom(1, 2),
    news: fc.constantFrom<ChildNews>(
      { type: 'completed', variables: { n: 4, x: 'y' } },
      { type: 'error', code: 'E', message: null, variables: { n: 'no number' } },
      { type: 'escalated', code: 'loud' },
      { type: 'failed', code: 'process.unknown', facts: {} },
      { type: 'cancelled' },
      { type: 'compensated' },
    ),
  }),
  fc.record({ type: fc.constant('startActivity'), token: fc.nat(30), node: fc.constantFrom('task1', '', 'sub1') }),
  fc.record({ type: fc.constantFrom('completeAdHoc', 'trigger'), token: fc.nat(30) }),
  fc.record({ type: fc.constant('throwError'), job: fc.nat(30), code: fc.string() }),
  fc.record({ type: fc.constant('signal'), signal: fc.string(), variables: fc.constant({}) }),
  fc.record({
    type: fc.constant('compensate'),
    parent: fc.record({ instance: fc.string(), token: fc.nat(9), epoch: fc.nat(9) }),
  }),
) as fc.Arbitrary<CommandBody>;

describe('random commands', () => {
  it('are done or refused with a code, never thrown; what was refused changed nothing; replay agrees', () => {
    fc.assert(
      fc.property(block, fc.array(fc.tuple(anyCommand, fc.boolean()), { maxLength: 25 }), (drawn, commands) => {
        const test = new CaseDriver(processOf(drawn));
        test.start({ n: 2 });
        for (const [command, privileged] of commands) {
          restored(test);
          const before = JSON.stringify(test.state);
          const rejection = test.send(command, { person: 'ann' }, privileged);
          if (!rejection) continue;
          expect(rejection.code).toMatch(/^[a-z]+[.-][\w-]+/);
          expect(JSON.stringify(test.state)).toBe(before);
        }
        expect(test.replayed()).toEqual(test.state);
      }),
      { numRuns: 200 },
    );
  });
});
