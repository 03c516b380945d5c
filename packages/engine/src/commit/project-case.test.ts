import type { InstanceState } from '@baton/core';
import { CaseDriver, end, sketch, start, together, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { placesOf, projectCase } from './project-case';

/** `count` runs of one step beside another step. */
function caseAt(count: number): CaseDriver {
  const work = userTask('work', { repeat: { type: 'each', count: String(count), parallel: true } });
  const test = new CaseDriver(
    sketch(
      'p',
      [start(), together('both'), work, userTask('other'), together('all'), end()],
      ['start -> both -> work -> all -> end', 'both -> other -> all'],
    ),
  );
  test.start();
  return test;
}

const rowOf = (test: CaseDriver, state = test.state as InstanceState) =>
  projectCase(test.graph, state, { instanceId: 'c1', people: [], links: [] });

it('tells every place of a usual case', () => {
  const { places, placesLeftOut } = rowOf(caseAt(19));
  expect([places.length, placesLeftOut]).toEqual([20, undefined]);
});

it('tells of a case at very many places those with a problem and one for each step, and how many more there are', () => {
  const test = caseAt(30);
  const row = rowOf(test);
  expect(row.places.map(({ node }) => node).sort()).toEqual(['other', 'work']);
  expect(row.placesLeftOut).toBe(29);
  expect(row.hasIncident).toBe(false);

  const state = test.state as InstanceState;
  const held = state.tokens.findLast(({ node }) => test.graph.nodes[node]?.def.id === 'work');
  const incident = { code: 'handler.failed', facts: {} };
  const tokens = state.tokens.map((token) => (token === held ? { ...token, incident } : token));
  const broken = rowOf(test, { ...state, tokens } as InstanceState);
  expect(broken.places[0]).toMatchObject({ token: held?.id, incident });
  expect([broken.places.length, broken.placesLeftOut, broken.hasIncident]).toEqual([3, 28, true]);

  expect(placesOf(test.graph, state, { most: 100, ofMore: 1 }).places).toHaveLength(31);
});
