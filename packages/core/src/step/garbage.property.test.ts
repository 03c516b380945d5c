// Garbage in, no exception out: diagrams put together by chance from all kinds of steps and events, and commands by chance upon them. Whatever
// compiles runs; every command is done or refused with a code; the log replays to the state; nothing that is gone is still waited for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../diagram/diagram';
import { CompileError } from '../graph/compile-error';
import type { Node } from '../nodes/node';
import { idOf } from '../state/apply-event';
import type { InstanceState } from '../state/instance-state';
import { CaseDriver, sketch } from '../testing';
import type { CommandBody } from './commands';
import { REJECTION_CODES } from './decision';
import { drawing, NAMES, nodeOf, pick } from './testing/garbage';

const command = fc.record({
  what: fc.nat(17),
  who: fc.nat(30),
  name: pick(...NAMES),
  value: pick<unknown>(0, 5, 'x', null, [1]),
});

function commandOf(
  { what, who, name, value }: { what: number; who: number; name: string; value: unknown },
  state: InstanceState,
): CommandBody {
  const token = state.tokens[who % Math.max(1, state.tokens.length)]?.id ?? who;
  const item = state.items[who % Math.max(1, state.items.length)]?.id ?? who;
  const job = state.jobs[who % Math.max(1, state.jobs.length)]?.id ?? who;
  const variables = { n: value as number };
  const bodies: CommandBody[] = [
    { type: 'complete', item },
    { type: 'complete', item, variables },
    { type: 'receive', message: name, key: 'T-1', variables: {} },
    { type: 'receive', message: name, key: 'T-1', variables },
    { type: 'signal', signal: name, variables: {} },
    { type: 'trigger', token },
    { type: 'completeJob', job, variables },
    { type: 'failJob', job, error: 'broken', retryable: who % 2 === 0 },
    { type: 'throwError', job, code: name },
    { type: 'setVariables', variables, reason: 'r' },
    { type: 'retry', token, reason: 'r' },
    { type: 'skip', token, reason: 'r' },
    { type: 'startActivity', token, node: `n${who % 12}` },
    { type: 'completeAdHoc', token },
    { type: 'childNews', token, epoch: 1, news: { type: 'completed', variables } },
    { type: 'childNews', token, epoch: 1, news: { type: 'error', code: name, message: null, variables: {} } },
    { type: who % 2 === 0 ? 'suspend' : 'resume', reason: 'r' },
    { type: 'fireTimer', key: state.timers[who % Math.max(1, state.timers.length)]?.key ?? `wait:${who}` },
  ];
  return bodies[what] as CommandBody;
}

type Drawing = typeof drawing extends fc.Arbitrary<infer D> ? D : never;

function driven({ nodes: parts, across }: Drawing): CaseDriver | null {
  const nodes = parts.map((part, index) => nodeOf(part as Record<string, unknown>, index, parts.length));
  const inside = (index: number) => nodes[index % nodes.length]?.parent ?? '';
  const lines = nodes.map((node, index) => {
    const before = nodes.slice(0, index).findLast((other) => (other.parent ?? '') === (node.parent ?? ''));
    return { from: before?.id ?? `start-${node.parent ?? ''}`, to: node.id };
  });
  const starts = [...new Set(nodes.map((node) => node.parent ?? ''))].map((parent, i): Node => {
    const around = nodes.find((node) => node.id === parent);
    const isEvent = around?.kind === 'subProcess' && around.variant === 'event';
    const happens = { type: 'message' as const, message: NAMES[i % 2] as string };
    return {
      kind: 'startEvent',
      id: `start-${parent}`,
      ...(parent ? { parent } : {}),
      ...(isEvent ? { event: happens, interrupting: i % 3 === 0 } : {}),
    };
  });
  const flows = [
    ...lines.map((line, i) => ({ id: `l${i}`, ...line })),
    ...across
      .filter(({ from, to }) => inside(from) === inside(to))
      .map(({ from, to, isBack, when, otherwise }, i) => ({
        id: `f${i}`,
        from: `n${(isBack ? Math.max : Math.min)(from % nodes.length, to % nodes.length)}`,
        to: `n${(isBack ? Math.min : Math.max)(from % nodes.length, to % nodes.length)}`,
        ...(when ? { when } : {}),
        ...(otherwise ? { otherwise } : {}),
      })),
  ];
  const diagram = {
    ...sketch('garbage', [...starts, ...nodes], [], {
      variables: [
        { name: 'n', type: 'any' },
        { name: 'list', type: 'list' },
        { name: 'day', type: 'date' },
      ],
    }),
    flows,
  };
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  try {
    return new CaseDriver(diagram);
  } catch (error) {
    if (error instanceof CompileError) return null;
    throw error;
  }
}

function isSound(test: CaseDriver): void {
  const state = test.state as InstanceState;
  expect(test.replayed()).toEqual(state);
  const tokens = new Set(state.tokens.map((token) => token.id));
  const scopes = new Set([0, ...state.scopes.map((scope) => scope.id)]);
  // One that is only waited for until its called case has ended may outlive the scope in which it stood.
  expect(state.tokens.filter((token) => !scopes.has(token.scope) && !token.cancelling)).toEqual([]);
  expect(state.scopes.filter((scope) => !tokens.has(scope.token))).toEqual([]);
  expect(state.subscriptions.filter((one) => one.token !== 0 && !tokens.has(one.token))).toEqual([]);
  expect(state.subscriptions.filter((one) => one.token === 0 && !scopes.has(one.scope ?? 0))).toEqual([]);
  expect(state.items.filter((item) => !tokens.has(item.token))).toEqual([]);
  expect(state.jobs.filter((job) => !tokens.has(job.token))).toEqual([]);
  const waiting = new Set(state.subscriptions.map((one) => `event:${idOf(one)}`));
  expect(state.timers.filter((timer) => timer.key.startsWith('event:') && !waiting.has(timer.key))).toEqual([]);
  if (state.status === 'active' || state.status === 'suspended') return;
  expect(state).toMatchObject({ tokens: [], scopes: [], subscriptions: [], timers: [], items: [], jobs: [] });
}

describe('garbage', () => {
  it('drawn by chance and driven by chance makes no exception and leaves nothing dangling', () => {
    let ran = 0;
    fc.assert(
      fc.property(drawing, fc.array(command, { maxLength: 15 }), (drawn, commands) => {
        const test = driven(drawn);
        if (!test) return;
        const refused = test.start({ n: 1, list: [1, 2] });
        if (refused) return void expect(REJECTION_CODES).toContain(refused.code);
        ran++;
        isSound(test);
        for (const one of commands) {
          test.now += 600_000;
          const body = commandOf(one, test.state as InstanceState);
          const rejected = test.send(body, { person: 'ann' }, true);
          if (rejected) expect(REJECTION_CODES).toContain(rejected.code);
          isSound(test);
        }
      }),
      { numRuns: Number(process.env.GARBAGE_RUNS ?? 100) },
    );
    expect(ran).toBeGreaterThan(10);
  }, 300_000);
});
