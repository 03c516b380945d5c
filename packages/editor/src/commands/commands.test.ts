// What each command does and what follows from it, on the print order.
import type { Diagram, NodeOf } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { bottom, overlaps } from '../layout/box';
import { buildScene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import type { CommandResult, EditorCommand } from './command';
import { runCommand } from './run-command';

function run(diagram: Diagram, ...commands: EditorCommand[]): { diagram: Diagram; result: CommandResult } {
  let now = diagram;
  let result: CommandResult = { ok: true, nodes: [], flows: [] };
  for (const command of commands) {
    const outcome = runCommand(now, command);
    now = outcome.diagram;
    result = outcome.result;
  }
  return { diagram: now, result };
}

const node = (diagram: Diagram, id: string) => diagram.nodes.find((candidate) => candidate.id === id);
const task = (diagram: Diagram, id: string) => node(diagram, id) as NodeOf<'userTask'>;
const made = (result: CommandResult) => (result.ok ? result.nodes : []);
const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);

describe('insertOnFlow', () => {
  it('leads the path to the new step and on, and moves only what stands below', () => {
    const before = printOrder();
    const places = buildScene(before);
    const { diagram, result } = run(before, {
      type: 'insertOnFlow',
      flow: 'f26',
      kind: 'userTask',
      names: { node: 'Call the client' },
    });
    const [id] = made(result);
    expect(paths(diagram, 'ready')).toEqual([id]);
    expect(paths(diagram, id as string)).toEqual(['deliver']);
    const after = buildScene(diagram);
    expect(after.byId.get('print')?.box).toEqual(places.byId.get('print')?.box);
    const step = after.byId.get(id as string)?.box;
    expect(step?.y).toBeGreaterThan(bottom(after.byId.get('ready')?.box as never));
    expect(after.byId.get('deliver')?.box.y).toBeGreaterThan(bottom(step as never));
    expect(node(diagram, id as string)?.lane).toBe('production');
  });

  it('keeps the words and the condition at the decision', () => {
    const { diagram, result } = run(printOrder(), { type: 'insertOnFlow', flow: 'f4', kind: 'userTask' });
    expect(diagram.flows.find((flow) => flow.id === 'f4')).toMatchObject({
      from: 'reply',
      to: made(result)[0],
      name: 'Accepted',
      when: 'reply = "accepted"',
    });
  });

  it('brings two bars and two steps for "do together"', () => {
    const { diagram, result } = run(printOrder(), {
      type: 'insertOnFlow',
      flow: 'f14',
      kind: 'parallelGateway',
      names: { step: 'New step' },
    });
    const [fork, one, two, join] = made(result) as [string, string, string, string];
    expect(paths(diagram, 'design')).toEqual([fork]);
    expect(paths(diagram, fork)).toEqual([one, two]);
    expect([...paths(diagram, one), ...paths(diagram, two)]).toEqual([join, join]);
    expect(paths(diagram, join)).toEqual(['check']);
    expect(node(diagram, one)?.name).toBe('New step');
    expectNoOverlap(diagram);
  });

  it('gives every path an identifier of its own when two are inserted into the same path', () => {
    const together = { type: 'insertOnFlow', flow: 'f1', kind: 'parallelGateway' } as const;
    const { diagram } = run(printOrder(), together, together);
    const ids = diagram.flows.map((flow) => flow.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['f1', 'f5', 'f10', 'f17', 'f18', 'f19', 'f20', 'f24', 'c2'])('finds room on path %s', (flow) => {
    const { diagram, result } = run(printOrder(), { type: 'insertOnFlow', flow, kind: 'userTask' });
    expect(result.ok).toBe(true);
    expectNoOverlap(diagram);
  });

  it('refuses an end and a start in a path', () => {
    expect(run(printOrder(), { type: 'insertOnFlow', flow: 'f1', kind: 'endEvent' }).result).toMatchObject({
      ok: false,
      code: 'connect.out-of-end',
    });
    expect(run(printOrder(), { type: 'insertOnFlow', flow: 'f1', kind: 'startEvent' }).result).toMatchObject({
      ok: false,
      code: 'connect.into-start',
    });
    expect(run(printOrder(), { type: 'insertOnFlow', flow: 'no', kind: 'userTask' }).result).toMatchObject({
      ok: false,
      code: 'flow.unknown',
    });
  });
});

describe('addNode', () => {
  it('goes into the path behind the step', () => {
    const { diagram, result } = run(printOrder(), { type: 'addNode', kind: 'userTask', after: 'design' });
    expect(paths(diagram, 'design')).toEqual(made(result));
    expect(paths(diagram, made(result)[0] as string)).toEqual(['check']);
  });

  it('adds a branch to a decision that comes together again', () => {
    const { diagram, result } = run(printOrder(), { type: 'addNode', kind: 'userTask', after: 'answer' });
    expect(paths(diagram, 'answer')).toContain(made(result)[0]);
    expect(paths(diagram, made(result)[0] as string)).toEqual(['plan']);
    expectNoOverlap(diagram);
  });

  it('adds a branch to "do together" that waits with the others', () => {
    const { diagram, result } = run(printOrder(), {
      type: 'addNode',
      kind: 'userTask',
      after: 'split',
      lane: 'production',
    });
    expect(paths(diagram, made(result)[0] as string)).toEqual(['ready']);
    expectNoOverlap(diagram);
  });

  it('goes on behind the bar where branches come together', () => {
    const { diagram, result } = run(printOrder(), { type: 'addNode', kind: 'userTask', after: 'ready' });
    const [id] = made(result);
    expect(paths(diagram, 'ready')).toEqual([id]);
    expect(paths(diagram, id as string)).toEqual(['deliver']);
  });

  it('puts what happens meanwhile on the rim of its step, and only where a case can rest', () => {
    const { diagram, result } = run(printOrder(), { type: 'addNode', kind: 'boundaryEvent', attachedTo: 'design' });
    expect(node(diagram, made(result)[0] as string)).toMatchObject({
      kind: 'boundaryEvent',
      attachedTo: 'design',
      lane: 'prepress',
    });
    expect(run(printOrder(), { type: 'addNode', kind: 'boundaryEvent', attachedTo: 'reply' }).result).toMatchObject({
      ok: false,
      code: 'attach.no-host',
    });
  });

  it('gives a task the role of the lane it is dropped into', () => {
    const { diagram, result } = run(printOrder(), {
      type: 'addNode',
      kind: 'userTask',
      at: { x: 366, y: 100 },
      lane: 'prepress',
    });
    expect(task(diagram, made(result)[0] as string).assignment?.pools).toEqual([{ type: 'role', role: 'designer' }]);
  });

  it('refuses to go on from an end', () => {
    expect(run(printOrder(), { type: 'addNode', kind: 'userTask', after: 'done' }).result).toMatchObject({
      ok: false,
      code: 'connect.out-of-end',
    });
  });
});

describe('connect', () => {
  const refused = (from: string, to: string) => run(printOrder(), { type: 'connect', from, to }).result;
  it('says why not', () => {
    expect(refused('done', 'brief')).toMatchObject({ ok: false, code: 'connect.out-of-end' });
    expect(refused('brief', 'start')).toMatchObject({ ok: false, code: 'connect.into-start' });
    expect(refused('brief', 'silent')).toMatchObject({ ok: false, code: 'connect.into-boundary' });
    expect(refused('brief', 'brief')).toMatchObject({ ok: false, code: 'connect.to-itself' });
    expect(refused('brief', 'offer')).toMatchObject({ ok: false, code: 'connect.twice' });
    expect(refused('brief', 'draw-up')).toMatchObject({ ok: false, code: 'connect.crosses-border' });
    expect(refused('brief', 'nobody')).toMatchObject({ ok: false, code: 'node.unknown' });
  });

  it('makes the only path without a condition the one for everything else', () => {
    const open = run(printOrder(), {
      type: 'updateFlow',
      id: 'f6',
      change: { otherwise: undefined, when: 'reply = "no"' },
    }).diagram;
    expect(open.flows.some((flow) => flow.from === 'reply' && flow.otherwise)).toBe(false);
    const { diagram } = run(open, { type: 'connect', from: 'reply', to: 'offer' });
    expect(diagram.flows.filter((flow) => flow.from === 'reply' && flow.otherwise).map((flow) => flow.to)).toEqual([
      'offer',
    ]);
  });
});

describe('updateFlow', () => {
  it('lets the path marked last be the one for everything else', () => {
    const { diagram } = run(printOrder(), { type: 'updateFlow', id: 'f5', change: { otherwise: true } });
    expect(diagram.flows.filter((flow) => flow.from === 'reply' && flow.otherwise).map((flow) => flow.id)).toEqual([
      'f5',
    ]);
    expect(diagram.flows.find((flow) => flow.id === 'f5')?.when).toBeUndefined();
  });
});

describe('deleteSelection', () => {
  it('heals the path', () => {
    const { diagram } = run(printOrder(), { type: 'deleteSelection', nodes: ['offer'] });
    expect(paths(diagram, 'brief')).toEqual(['reply']);
  });

  it('heals over several steps in a row, whatever their order', () => {
    for (const nodes of [
      ['brief', 'offer'],
      ['offer', 'brief'],
    ]) {
      const { diagram } = run(printOrder(), { type: 'deleteSelection', nodes });
      expect(paths(diagram, 'start')).toEqual(['reply']);
    }
  });

  it('takes along what happens meanwhile, with its path', () => {
    const { diagram } = run(printOrder(), { type: 'deleteSelection', nodes: ['approval'] });
    expect(node(diagram, 'silent')).toBeUndefined();
    expect(diagram.flows.some((flow) => flow.from === 'silent')).toBe(false);
    expect(paths(diagram, 'check')).toEqual(['answer']);
  });

  it('takes along the inside of a sub-process', () => {
    const { diagram } = run(printOrder(), { type: 'deleteSelection', nodes: ['contract'] });
    expect(diagram.nodes.some((inner) => inner.parent === 'contract')).toBe(false);
    expect(paths(diagram, 'secure').sort()).toEqual(['both', 'invoice']);
  });

  it('follows the way for everything else when a decision goes', () => {
    const { diagram } = run(printOrder(), { type: 'deleteSelection', nodes: ['reply'] });
    expect(paths(diagram, 'offer')).toEqual(['lost']);
  });

  it('answers that there was nothing to do', () => {
    expect(run(printOrder(), { type: 'deleteSelection', nodes: ['nobody'] }).result).toMatchObject({
      ok: false,
      code: 'nothing-to-do',
    });
  });
});

describe('moveNodes', () => {
  it('makes the role of the lane responsible where nothing else was said', () => {
    const { diagram } = run(printOrder(), {
      type: 'moveNodes',
      nodes: ['offer'],
      by: { x: 732, y: 0 },
      lane: 'accounts',
    });
    expect(task(diagram, 'offer')).toMatchObject({
      lane: 'accounts',
      assignment: { pools: [{ type: 'role', role: 'accountant' }], pick: 'leastLoaded' },
    });
  });

  it('leaves a rule of its own alone', () => {
    const { diagram } = run(printOrder(), {
      type: 'moveNodes',
      nodes: ['check', 'plan'],
      by: { x: -244, y: 0 },
      lane: 'sales',
    });
    expect(task(diagram, 'check').assignment?.pools).toEqual([{ type: 'role', role: 'designer' }]);
    expect(task(diagram, 'plan').assignment?.pools).toEqual([{ type: 'person', person: 'boris' }]);
  });

  it('takes the tag along into the lane', () => {
    const { diagram } = run(printOrder(), {
      type: 'moveNodes',
      nodes: ['approval'],
      by: { x: 0, y: 0 },
      lane: 'sales',
      align: true,
    });
    expect(node(diagram, 'silent')?.lane).toBe('sales');
  });

  it('forgets bend points of its paths', () => {
    const bent: Diagram = { ...printOrder(), layout: { flows: { f2: [{ x: 10, y: 90 }], f9: [{ x: 900, y: 300 }] } } };
    const { diagram } = run(bent, { type: 'moveNodes', nodes: ['brief'], by: { x: 0, y: 40 } });
    expect(Object.keys(diagram.layout?.flows ?? {})).toEqual(['f9']);
  });
});

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
    expectNoOverlap(diagram);
  });

  it('copies several with the paths among them, tags and insides under new names', () => {
    const { diagram, result } = run(printOrder(), { type: 'duplicate', nodes: ['contract', 'approval', 'answer'] });
    const [contract, approval, answer] = made(result) as [string, string, string];
    expect(diagram.nodes.filter((inner) => inner.parent === contract)).toHaveLength(6);
    expect(diagram.nodes.filter((tag) => tag.kind === 'boundaryEvent' && tag.attachedTo === approval)).toHaveLength(1);
    expect(paths(diagram, approval)).toEqual([answer]);
  });
});

describe('setLanes', () => {
  it('gives what stood in a removed lane to its neighbour', () => {
    const lanes = printOrder().lanes.filter((lane) => lane.id !== 'production');
    const { diagram } = run(printOrder(), { type: 'setLanes', lanes });
    expect(node(diagram, 'plan')?.lane).toBe('prepress');
    expectNoOverlap(diagram);
  });

  it('moves what stands in a lane with it', () => {
    const arranged = run(printOrder(), { type: 'autoLayout' }).diagram;
    const [sales, prepress, ...rest] = arranged.lanes as [never, never, never];
    const { diagram } = run(arranged, { type: 'setLanes', lanes: [prepress, sales, ...rest] });
    expect(buildScene(diagram).byId.get('design')?.box.x).toBe(27);
    expect(buildScene(diagram).byId.get('brief')?.box.x).toBe(271);
  });

  it('keeps at least one lane while there are steps', () => {
    expect(run(printOrder(), { type: 'setLanes', lanes: [] }).result).toMatchObject({ ok: false, code: 'lane.last' });
  });
});

function expectNoOverlap(diagram: Diagram): void {
  const cards = buildScene(diagram).nodes.filter((step) => step.node.kind !== 'boundaryEvent');
  const pairs = cards.flatMap((a, i) =>
    cards
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );
  expect(pairs).toEqual([]);
}
