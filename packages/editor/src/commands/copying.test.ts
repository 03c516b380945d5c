// What duplicate, copy and paste bring along: paths, insides, notes, stages, texts, and names of steps inside of steps.
import type { Diagram, NodeOf } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../testing/every-kind';
import { everyText } from '../testing/every-text';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { made, node, overlapping, paths, run, task } from '../testing/run-commands';
import { type Fragment, fragmentOf, readFragment, writeFragment } from './fragment';

describe('duplicate', () => {
  it('copies a step into its path', () => {
    const { diagram, result } = run(printOrder(), { type: 'duplicate', nodes: ['design'] });
    const copy = made(result)[0] as string;
    expect(node(diagram, copy)).toMatchObject({
      name: 'Design the layout',
      deadline: task(diagram, 'design').deadline,
    });
    expect(paths(diagram, 'design')).toEqual([copy]);
    expect(paths(diagram, copy)).toEqual(['check']);
    expect(overlapping(diagram)).toEqual([]);
  });

  it('copies several with the paths among them, tags and insides under new names', () => {
    const { diagram, result } = run(printOrder(), { type: 'duplicate', nodes: ['contract', 'approval', 'answer'] });
    const [contract, approval, answer] = made(result) as [string, string, string];
    expect(diagram.nodes.filter((inner) => inner.parent === contract)).toHaveLength(6);
    expect(diagram.nodes.filter((tag) => tag.kind === 'boundaryEvent' && tag.attachedTo === approval)).toHaveLength(1);
    expect(paths(diagram, approval)).toEqual([answer]);
  });
});

describe('what belongs to steps', () => {
  it('goes along when they are duplicated: notes, the stage, texts, under new ids', () => {
    const before = furnishedOrder();
    const { diagram, result } = run(before, { type: 'duplicate', nodes: ['brief', 'offer'] });
    const [brief, offer] = made(result) as [string, string];
    expect(diagram.notes?.find(({ about }) => about === brief)?.text).toBe('Ask for the folding, too.');
    expect(diagram.groups?.filter(({ name }) => name === 'Offer').map(({ members }) => members)).toEqual([
      ['brief', 'offer'],
      [brief, offer],
    ]);
    expect(diagram.texts?.ar?.[`node.${brief}.name`]).toBe('استلم الطلب');
    expect(diagram.texts?.ru?.[`node.${offer}.name`]).toBe('Послать предложение');
    const note = diagram.notes?.find(({ about }) => about === brief)?.id ?? '';
    expect(diagram.texts?.ar?.[`note.${note}`]).toBe('اسأل عن الطي أيضا.');
    // As far from its step as before.
    expect(diagram.layout?.notes?.[note]).toEqual(before.layout?.notes?.['note-1']);
  });

  it('leaves the stage alone when only some of its steps are copied, but a copy in their path belongs to it', () => {
    const { diagram, result } = run(furnishedOrder(), { type: 'duplicate', nodes: ['design'] });
    expect(diagram.groups?.map(({ name, members }) => [name, members])).toEqual([
      ['Design', ['design', 'check', 'approval', ...made(result)]],
      ['Offer', ['brief', 'offer']],
    ]);
  });

  it('goes to another drawing, with texts of the case data that comes along, unfolded as it was', () => {
    const from = furnishedOrder();
    const copied = fragmentOf(from, ['contract', 'brief', 'reply']);
    const fragment = readFragment(writeFragment(copied));
    expect(fragment).toEqual(copied);
    const { diagram, result } = run(empty(), { type: 'paste', fragment: fragment as Fragment });
    const steps = made(result);
    expect(diagram.notes?.map(({ text }) => text)).toEqual([
      'Ask for the folding, too.',
      'Twice, if nobody answers',
      'Papers',
    ]);
    expect(Object.keys(diagram.layout?.frames ?? {})).toEqual(
      steps.filter((id) => node(diagram, id)?.kind === 'subProcess'),
    );
    expect(diagram.texts?.ru).toEqual({ 'variable.reply': 'Ответ' });
    // It was called otherwise than here: what is known here keeps its words.
    const again = run(diagram, {
      type: 'paste',
      fragment: { ...copied, texts: { ru: { 'variable.reply': 'Другое' } } },
    });
    expect(again.diagram.texts?.ru).toEqual({ 'variable.reply': 'Ответ' });
  });

  it('names the copies where steps name each other', () => {
    const from = everyKind();
    const { diagram, result } = run(from, { type: 'duplicate', nodes: ['pay'] });
    const inside = diagram.nodes.filter(({ parent }) => parent === made(result)[0]);
    const undone = inside.find(({ kind }) => kind === 'boundaryEvent') as NodeOf<'boundaryEvent'>;
    const handler = inside.find(({ name }) => name === 'Book it back')?.id;
    expect(handler).not.toBe('unbook');
    expect(undone.event).toEqual({ type: 'compensation', handler });
    expect(inside.map(({ id }) => id)).toContain(undone.attachedTo);
    const tasks = run(printOrder(), {
      type: 'updateNode',
      id: 'offer',
      change: { assignment: { pools: [{ type: 'whoDid', step: 'brief' }], pick: 'offer' } },
    }).diagram;
    const copy = run(tasks, { type: 'duplicate', nodes: ['brief', 'offer'] });
    const [brief, offer] = made(copy.result) as [string, string];
    expect(task(copy.diagram, offer).assignment?.pools).toEqual([{ type: 'whoDid', step: brief }]);
    const alone = run(tasks, { type: 'duplicate', nodes: ['offer'] });
    expect(task(alone.diagram, made(alone.result)[0] as string).assignment?.pools).toEqual([
      { type: 'whoDid', step: 'brief' },
    ]);
  });

  it('brings the table by which a step decides', () => {
    const { diagram } = run(empty(), { type: 'paste', fragment: fragmentOf(everyKind(), ['rules']) });
    expect(diagram.decisions?.map(({ id }) => id)).toEqual(['fee-table']);
  });
});

describe('texts in other languages', () => {
  it('go with the step that is removed, and are not taken over by one drawn later', () => {
    const before = furnishedOrder();
    const gone = run(before, { type: 'deleteSelection', nodes: ['design'] }).diagram;
    expect(gone.texts?.ar).not.toHaveProperty(['node.design.name']);
    expect(gone.texts?.ar).toHaveProperty(['node.brief.name']);
    const note = run(before, { type: 'removeParts', ids: ['note-1'] }).diagram;
    expect(note.texts?.ar).not.toHaveProperty(['note.note-1']);
  });

  it('of a decision table go along with it, and go when it goes', () => {
    const diagram: Diagram = {
      ...everyText(),
      texts: { ar: { 'decision.prices': 'الأسعار', 'column.prices.in.in1': 'كم؟', caseTitle: 'طلب' } },
    };
    const { diagram: brought } = run(empty(), { type: 'paste', fragment: fragmentOf(diagram, ['cost']) });
    expect(brought.decisions).toEqual(diagram.decisions);
    expect(brought.texts).toEqual({ ar: { 'decision.prices': 'الأسعار', 'column.prices.in.in1': 'كم؟' } });
    const [table] = diagram.decisions ?? [];
    const narrow = table && { ...table, inputs: [{ id: 'in2', expression: 'price' }], rules: [] };
    const { diagram: less } = run(diagram, { type: 'updateProcess', change: { decisions: narrow && [narrow] } });
    expect(less.texts).toEqual({ ar: { 'decision.prices': 'الأسعار', caseTitle: 'طلب' } });
    const { diagram: without } = run(diagram, { type: 'updateProcess', change: { decisions: [] } });
    expect(without.texts).toEqual({ ar: { caseTitle: 'طلب' } });
  });

  it('are refused for what is not drawn', () => {
    const set = (place: string) => run(printOrder(), { type: 'setText', language: 'ar', place, text: 'x' }).result.ok;
    expect(['node.nothing.name', 'nonsense', 'colour.brief', 'decision.no', 'column.no.in.in1'].map(set)).not.toContain(
      true,
    );
    expect(set('caseTitle')).toBe(true);
    expect(set('node.brief.name')).toBe(true);
  });
});

const empty = (): Diagram => ({
  format: 1,
  id: 'empty',
  name: 'Empty',
  lanes: [],
  nodes: [],
  flows: [],
  variables: [],
  ladders: [],
});
