// Every part of a drawing is compared, or deliberately is not: whoever adds a member to its form says here under what a difference in it is told.
import { type Diagram, diagramSchema, nodeSchema } from '@baton/core/diagram';
import { expect, it } from 'vitest';
import { furnishedOrder } from '../testing/furnished-order';
import { businessChanges, UNNOTICED, WORDED } from './business-changes';
import { partChanges } from './part-changes';
import { processChanges, SETTINGS, TOLD_BY } from './process-changes';

it('considers every member of a drawing', () => {
  expect(Object.keys(TOLD_BY).sort()).toEqual(Object.keys(diagramSchema.shape).sort());
  const settings = Object.entries(TOLD_BY).flatMap(([key, by]) => (by === 'setting' ? [key] : []));
  expect([...SETTINGS].sort()).toEqual(settings.sort());
});

it('considers every member of every kind of step', () => {
  const members = new Set(nodeSchema.options.flatMap(({ shape }) => Object.keys(shape)));
  expect([...Object.keys(WORDED), ...UNNOTICED].sort()).toEqual([...members].sort());
});

const { shape } = diagramSchema;

it('considers every member of notes, stages and the layout', () => {
  expect(Object.keys(shape.notes.unwrap().element.shape)).toEqual(['id', 'text', 'about', 'parent']);
  expect(Object.keys(shape.groups.unwrap().element.shape)).toEqual(['id', 'name', 'members']);
  // Of where things stand only the direction is told.
  expect(Object.keys(shape.layout.unwrap().shape)).toEqual(['direction', 'nodes', 'flows', 'frames', 'notes']);
});

/** One change in each member, and what is told of it. */
const CHANGED: Record<keyof Diagram, (diagram: Diagram) => Partial<Diagram>> = {
  format: () => ({ format: 2 as 1 }),
  id: () => ({ id: 'other' }),
  name: () => ({ name: 'Other' }),
  description: () => ({ description: 'Why' }),
  keyPrefix: () => ({ keyPrefix: 'XY' }),
  caseTitle: () => ({ caseTitle: 'Order {sum}' }),
  ownerRole: () => ({ ownerRole: 'accountant' }),
  versionTag: () => ({ versionTag: 'spring' }),
  undeclared: () => ({ undeclared: 'accepted' }),
  nodes: ({ nodes }) => ({ nodes: nodes.slice(1) }),
  flows: ({ flows }) => ({ flows: flows.slice(1) }),
  variables: () => ({ variables: [] }),
  ladders: () => ({ ladders: [] }),
  clocks: () => ({
    clocks: [
      { id: 'c', name: 'C', from: 'start', to: 'end', deadline: { budget: { dueIn: { amount: 1, unit: 'hours' } } } },
    ],
  }),
  lanes: ({ lanes }) => ({ lanes: lanes.slice(1) }),
  decisions: () => ({ decisions: [{ id: 'd', name: 'D', hitPolicy: 'first', inputs: [], outputs: [], rules: [] }] }),
  tests: () => ({
    tests: [
      { id: 't', name: 'T', startAt: 0, acts: [{ type: 'start', afterIn: 0, variables: {} }], untilIn: 1, holds: [] },
    ],
  }),
  notes: ({ notes = [] }) => ({ notes: notes.slice(1) }),
  groups: ({ groups = [] }) => ({ groups: groups.slice(1) }),
  texts: () => ({ texts: {} }),
  layout: ({ layout }) => ({ layout: { ...layout, direction: 'right' } }),
};

const told = (before: Diagram, after: Diagram) => [
  ...businessChanges(before, after),
  ...partChanges(before, after),
  ...processChanges(before, after),
];

it.each(Object.entries(CHANGED))('tells a change in %s, or says that it does not', (key, change) => {
  const before = furnishedOrder();
  expect(told(before, furnishedOrder())).toEqual([]);
  expect(told(before, { ...before, ...change(before) }).length > 0).toBe(TOLD_BY[key as keyof Diagram] !== 'nothing');
});
