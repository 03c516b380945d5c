// What is told of a difference, and what is not: moved is not changed.
import type { Diagram, Flow, Node, NodeOf } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../commands/run-command';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { businessChanges } from './business-changes';
import { mergedDrawing } from './merged-drawing';
import { processChanges } from './process-changes';

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
    ['form', { form: [{ variable: 'sum' }] }],
    ['outcomes', { outcomes: [{ id: 'x', name: 'X' }] }],
  ] as const)('is told by its %s', (aspect, part) => {
    expect(told(change('brief', part))).toEqual([['changed', 'brief', [aspect]]]);
  });

  it('tells a removed deadline with its reminders', () => {
    expect(told(change('brief', { deadline: undefined }))).toEqual([['changed', 'brief', ['due', 'reminders']]]);
  });

  it.each([
    ['repeats', { repeat: { type: 'each', collection: 'prices' } }],
    [
      'targets',
      { clocks: [{ id: 'c', name: 'First', deadline: { budget: { dueIn: { amount: 1, unit: 'hours' } } } }] },
    ],
    ['appointment', { appointment: { start: 'at' } }],
    ['answerLink', { answerLink: { question: 'Well?' } }],
    ['inside', { parent: 'contract' }],
    ['runs', { input: [{ from: 'sum', to: 'x' }] }],
  ] as const)('is told by how it %s', (aspect, part) => {
    expect(told(change('brief', part))).toEqual([['changed', 'brief', [aspect]]]);
  });

  it('tells by which hours a deadline is counted apart from how long it is', () => {
    const { deadline } = before.nodes.find(({ id }) => id === 'brief') as NodeOf<'userTask'>;
    expect(told(change('brief', { deadline: { ...deadline, calendar: 'night' } }))).toEqual([
      ['changed', 'brief', ['counting']],
    ]);
  });

  it('tells the order in which a decision asks, and no other order', () => {
    const first = before.flows.findIndex(({ from, when }) => from === 'reply' && when !== undefined);
    const second = before.flows.findIndex(({ from, when }, i) => i > first && from === 'reply' && when !== undefined);
    expect(second).toBeGreaterThan(first);
    const flows = [...before.flows];
    [flows[first], flows[second]] = [flows[second] as Flow, flows[first] as Flow];
    expect(told({ ...before, flows })).toEqual([['changed', 'reply', ['paths']]]);
    expect(told({ ...before, flows: [...before.flows].reverse().sort((a, b) => order(a) - order(b)) })).toEqual([]);
    function order({ from, id }: Flow): number {
      return from === 'reply' ? before.flows.findIndex((flow) => flow.id === id) : -1;
    }
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
      { part: 'name', now: 'Printing', was: 'Print order' },
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

  it('has notes and stages that were removed, with the steps that they were drawn around, where they stood', () => {
    const furnished = furnishedOrder();
    const after = runCommand(furnished, {
      type: 'runAll',
      commands: [
        { type: 'removeParts', ids: ['note-3'] },
        { type: 'deleteSelection', nodes: ['brief', 'offer'] },
      ],
    }).diagram;
    const { diagram } = mergedDrawing(furnished, after);
    expect(diagram.notes?.map(({ id }) => id).toSorted()).toEqual(['note-1', 'note-2', 'note-3', 'note-4']);
    expect(diagram.layout?.notes?.['note-3']).toEqual(furnished.layout?.notes?.['note-3']);
    expect(diagram.groups?.find(({ name }) => name === 'Offer')?.members).toEqual(['brief', 'offer']);
    expect(parseDiagram(diagram).ok).toBe(true);
  });

  it('is the drawing itself where nothing was removed', () => {
    expect(mergedDrawing(before, before).diagram).toBe(before);
  });
});
