// What removing and moving steps does and what follows from it, on the print order.
import type { Diagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import { node, paths, run, task } from '../testing/run-commands';
import { twoBranches } from '../testing/two-branches';

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

  it('keeps both branches of a question when their first steps go, with their names and conditions', () => {
    const { diagram } = run(twoBranches(), { type: 'deleteSelection', nodes: ['call', 'write'] });
    expect(branchesOf(diagram)).toEqual([
      { name: 'Yes', when: 'amount > 100', to: 'pack' },
      { name: 'No', otherwise: true, to: 'pack' },
    ]);
    const one = run(run(twoBranches(), { type: 'deleteSelection', nodes: ['write'] }).diagram, {
      type: 'deleteSelection',
      nodes: ['call'],
    });
    expect(branchesOf(one.diagram)).toEqual(branchesOf(diagram));
  });

  it('does not start work twice where branches that run together become the same way', () => {
    const together: Diagram = {
      ...twoBranches(),
      nodes: twoBranches().nodes.map((step) =>
        step.id === 'large' ? ({ id: 'large', kind: 'parallelGateway' } as const) : step,
      ),
      flows: twoBranches().flows.map(({ name: _name, when: _when, otherwise: _otherwise, ...flow }) => flow),
    };
    const { diagram } = run(together, { type: 'deleteSelection', nodes: ['call', 'write'] });
    expect(paths(diagram, 'large')).toEqual(['pack']);
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

  it('keeps the distances of several that are moved together, whatever grid they stood on', () => {
    const before = buildScene(printOrder());
    const { diagram } = run(printOrder(), {
      type: 'moveNodes',
      nodes: ['design', 'check', 'approval'],
      by: { x: 13, y: 27 },
    });
    const after = diagram.layout?.nodes ?? {};
    for (const id of ['check', 'approval']) {
      const [was, first] = [before.byId.get(id)?.box, before.byId.get('design')?.box];
      expect((after[id]?.y ?? 0) - (after.design?.y ?? 0)).toBe((was?.y ?? 0) - (first?.y ?? 0));
      expect((after[id]?.x ?? 0) - (after.design?.x ?? 0)).toBe((was?.x ?? 0) - (first?.x ?? 0));
    }
  });
});

const branchesOf = ({ flows }: Diagram) =>
  flows.filter(({ from }) => from === 'large').map(({ id: _id, from: _from, ...rest }) => rest);
