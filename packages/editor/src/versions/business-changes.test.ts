// What is told of a difference, and what is not: moved is not changed.
import type { Diagram, Node } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../commands/run-command';
import { printOrder } from '../testing/print-order';
import { businessChanges, processChanges } from './business-changes';
import { mergedDrawing } from './merged-drawing';

const before = printOrder();
const change = (id: string, part: Partial<Record<string, unknown>>): Diagram => ({
  ...before,
  nodes: before.nodes.map((node) => (node.id === id ? ({ ...node, ...part } as Node) : node)),
});
const told = (after: Diagram) =>
  businessChanges(before, after).map(({ type, node, aspects }) => [type, node.id, aspects]);

describe('what differs', () => {
  it('is nothing when steps were moved, arranged or put into another lane', () => {
    const arranged = runCommand(before, { type: 'autoLayout' }).diagram;
    expect(told(arranged)).toEqual([]);
    expect(told(change('brief', { lane: 'accounts' }))).toEqual([]);
    expect(told(change('brief', { note: 'ask for the paper too' }))).toEqual([]);
    expect(processChanges(before, arranged)).toEqual([]);
  });

  it.each([
    ['name', { name: 'Take it' }],
    ['who', { assignment: { pools: [{ type: 'starter' }], pick: 'offer' } }],
    ['due', { deadline: { budget: { dueIn: { amount: 1, unit: 'workingHours' } }, ladder: 'usual' } }],
    ['instructions', { instructions: 'Ask for the paper.' }],
    ['form', { form: [] }],
    ['outcomes', { outcomes: [{ id: 'x', name: 'X' }] }],
  ] as const)('is told by its %s', (aspect, part) => {
    expect(told(change('brief', part))).toEqual([['changed', 'brief', [aspect]]]);
  });

  it('tells a removed deadline with its reminders', () => {
    expect(told(change('brief', { deadline: undefined }))).toEqual([['changed', 'brief', ['due', 'reminders']]]);
  });

  it('tells an inserted step alone, not the paths that lead to it', () => {
    const after = runCommand(before, {
      type: 'insertOnFlow',
      flow: before.flows.find(({ from }) => from === 'brief')?.id ?? '',
      kind: 'userTask',
      names: { node: 'Scan it' },
    }).diagram;
    expect(businessChanges(before, after).map(({ type, node }) => [type, node.name])).toEqual([['added', 'Scan it']]);
  });

  it('tells data, ladders and lanes by name', () => {
    const after = {
      ...before,
      name: 'Printing',
      variables: [...before.variables, { name: 'paper', label: 'Paper', type: 'text' as const }],
      lanes: before.lanes.map((lane) => (lane.id === 'sales' ? { ...lane, name: 'Front desk' } : lane)),
    };
    expect(processChanges(before, after)).toEqual([
      { part: 'name', added: ['Printing'], removed: ['Print order'], changed: [] },
      { part: 'data', added: ['Paper'], removed: [], changed: [] },
      { part: 'lanes', added: [], removed: [], changed: ['Front desk'] },
    ]);
  });
});

describe('both drawings as one', () => {
  it('has what was removed, where it was, with its paths, and nothing twice', () => {
    const after = runCommand(before, { type: 'deleteSelection', nodes: ['offer'] }).diagram;
    const { diagram, removed } = mergedDrawing(before, after);
    expect(removed).toEqual(new Set(['offer']));
    expect(diagram.nodes.map(({ id }) => id).toSorted()).toEqual(before.nodes.map(({ id }) => id).toSorted());
    expect(diagram.flows.some(({ from, to }) => from === 'brief' && to === 'offer')).toBe(true);
    expect(new Set(diagram.flows.map(({ id }) => id)).size).toBe(diagram.flows.length);
  });

  it('tells which paths are no more, also between steps that stay', () => {
    const lost = before.flows.find(({ from }) => from === 'reply') ?? before.flows[0];
    const after = { ...before, flows: before.flows.filter(({ id }) => id !== lost?.id) };
    const { diagram, removedFlows } = mergedDrawing(before, after);
    expect([...removedFlows]).toEqual([`was-${lost?.id}`]);
    expect(diagram.flows.filter(({ id }) => removedFlows.has(id))).toEqual([{ ...lost, id: `was-${lost?.id}` }]);
  });

  it('is the drawing itself where nothing was removed', () => {
    expect(mergedDrawing(before, before).diagram).toBe(before);
  });
});
