// Long lists of joins and doers give the same whether what they hold is remembered or looked for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, emptyState, privateCopy } from './apply';
import type { InstanceEvent } from './events';
import { freezeState, thawState } from './frozen-state';
import type { InstanceState } from './instance-state';

const WIDE = 50;
const flow = fc.integer({ min: 0, max: WIDE - 1 });
const event: fc.Arbitrary<InstanceEvent> = fc.oneof(
  { weight: 8, arbitrary: flow.map((at): InstanceEvent => ({ type: 'join.arrived', node: 1, scope: 0, flow: at })) },
  flow.map((at): InstanceEvent => ({ type: 'join.fired', node: 1, scope: 0, flows: [at, (at + 1) % WIDE] })),
  fc.constant<InstanceEvent>({ type: 'scope.cleared', scope: 0 }),
);
/** Several events at once, as of one command; sometimes given up, and something else happens instead. */
const command = fc.record({ events: fc.array(event, { maxLength: 5 }), givenUp: fc.boolean() });

/** As after every arrival once: longer than what is gone through. */
function wide(): InstanceState {
  const state = privateCopy(emptyState());
  for (let at = 0; at < WIDE; at++) apply(state, { type: 'join.arrived', node: 1, scope: 0, flow: at }, 0);
  return state;
}

it('joins are the same as where every list is a new one', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let state = wide();
      let anew = { ...state, joins: [...state.joins] };
      for (const { events, givenUp } of commands) {
        const next = privateCopy(state);
        for (const one of events) apply(next, one, 0);
        if (givenUp) continue;
        anew = thawState(JSON.parse(JSON.stringify(freezeState(anew))));
        for (const one of events) {
          apply(anew, one, 0);
          anew = { ...anew, joins: [...anew.joins] };
        }
        state = next;
        expect(state.joins).toEqual(anew.joins);
      }
    }),
    { numRuns: 200 },
  );
});

it('who has done a step last is known once, however many steps there are', () => {
  const done = (state: InstanceState, node: number, person: string) => {
    const next = privateCopy(state);
    apply(next, { type: 'item.created', item: 1, token: 1, node }, 0);
    apply(next, { type: 'item.completed', item: 1, node, person, outcome: null }, 0);
    return next;
  };
  let state = emptyState();
  for (let node = 0; node < WIDE; node++) state = done(state, node, 'ann');
  const before = state;
  state = done(state, 7, 'ben');
  expect(state.doers.filter(({ node }) => node === 7)).toEqual([{ node: 7, person: 'ben' }]);
  expect(state.doers).toHaveLength(WIDE);
  const other = done(before, 8, 'eve');
  expect(other.doers.find(({ node }) => node === 7)).toEqual({ node: 7, person: 'ann' });
  expect(done(other, WIDE, 'eve').doers).toHaveLength(WIDE + 1);
});
