// Lanes, roles and people of a drawing from elsewhere become those of the company, and nothing else changes.
import type { Diagram } from '@baton/core';
import { expect, it } from 'vitest';
import { guessByName, openLanesOf, peopleOf, rolesOf, withLaneRoles, withPeople, withRoles } from './roles';

const drawing: Diagram = {
  format: 1,
  id: 'refund',
  name: 'Refund',
  lanes: [
    { id: 'l1', name: 'Shop / Sales' },
    { id: 'l2', name: 'Office', role: 'office' },
  ],
  nodes: [
    { id: 'start', kind: 'startEvent', lane: 'l1' },
    { id: 'ask', kind: 'userTask', lane: 'l1' },
    {
      id: 'check',
      kind: 'userTask',
      lane: 'l1',
      assignment: {
        pools: [
          { type: 'person', person: 'kermit' },
          { type: 'role', role: 'management' },
        ],
        pick: 'offer',
      },
    },
    { id: 'end', kind: 'endEvent', lane: 'l2' },
  ],
  flows: [],
  variables: [],
  ladders: [],
  texts: { ru: { name: 'Возврат', 'node.ask.name': 'Спросить' } },
};

it('asks for whoever the company does not know, lanes without a role among them', () => {
  expect(openLanesOf(drawing).map(({ id }) => id)).toEqual(['l1']);
  expect(rolesOf(drawing).map(({ id }) => id)).toEqual(['office', 'management']);
  expect(peopleOf(drawing)).toEqual(['kermit']);
});

it('guesses by name, of a lane in a lane by its own', () => {
  expect(guessByName(openLanesOf(drawing), [{ id: 'sales', name: 'SALES' }])).toEqual({ l1: 'sales' });
});

it('gives a lane its role and with it the tasks that name nobody, puts people in the place of people', () => {
  const mine = withLaneRoles(withPeople(withRoles(drawing, { management: 'heads' }), { kermit: 'ann' }), {
    l1: 'sales',
  });
  expect(mine.lanes[0]).toEqual({ id: 'l1', name: 'Shop / Sales', role: 'sales' });
  const rules = mine.nodes.map((node) => (node.kind === 'userTask' ? node.assignment?.pools : node.kind));
  expect(rules).toEqual([
    'startEvent',
    [{ type: 'role', role: 'sales' }],
    [
      { type: 'person', person: 'ann' },
      { type: 'role', role: 'heads' },
    ],
    'endEvent',
  ]);
  expect(withLaneRoles(withPeople(withRoles(drawing, {}), {}), {})).toEqual(drawing);
});
