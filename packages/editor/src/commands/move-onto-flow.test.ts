// A step that stands already is put into a path: paths, places, lanes and what its old place leaves behind, on the print order.
import type { Diagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { createDocumentStore } from '../document/document-store';
import { overlaps } from '../layout/box';
import { buildScene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import { node, overlapping, paths, run, task } from '../testing/run-commands';
import { sidewaysOrder } from '../testing/sideways-order';

const between = (diagram: Diagram, from: string, to: string) =>
  diagram.flows.find((flow) => flow.from === from && flow.to === to)?.id ?? 'none';
const row = (diagram: Diagram, steps: string[], from: string, to: string, lane?: string) =>
  run(diagram, { type: 'moveOntoFlow', nodes: steps, flow: between(diagram, from, to), ...(lane && { lane }) });
const moved = (diagram: Diagram, step: string, from: string, to: string, lane?: string) =>
  run(diagram, { type: 'moveOntoFlow', nodes: [step], flow: between(diagram, from, to), ...(lane && { lane }) });

describe('moveOntoFlow', () => {
  it('leads through it, and past where it stood', () => {
    const start = printOrder();
    const { diagram } = moved(start, 'offer', 'design', 'check');
    expect(paths(diagram, 'brief')).toEqual(['reply']);
    expect(paths(diagram, 'design')).toEqual(['offer']);
    expect(paths(diagram, 'offer')).toEqual(['check']);
    expect(diagram.flows).toHaveLength(start.flows.length);
    expect(diagram.flows.map(({ id }) => id)).toEqual(start.flows.map(({ id }) => id));
  });

  it.each([
    ['down', printOrder],
    ['across', () => sidewaysOrder()],
  ])('makes room where work runs %s: nothing stands on anything, in the order of the work', (_way, drawing) => {
    const { diagram } = moved(drawing(), 'offer', 'design', 'check', 'prepress');
    const { nodes, byId } = buildScene(diagram);
    for (const one of nodes)
      for (const other of nodes) {
        const tag = one.node.kind === 'boundaryEvent' || other.node.kind === 'boundaryEvent';
        if (one.id < other.id && !tag && one.node.parent === other.node.parent)
          expect(overlaps(one.box, other.box), `${one.id} on ${other.id}`).toBe(false);
      }
    const along = (id: string) => byId.get(id)?.box[diagram.layout?.direction === 'right' ? 'x' : 'y'] ?? 0;
    expect(along('design')).toBeLessThan(along('offer'));
    expect(along('offer')).toBeLessThan(along('check'));
    expect(task(diagram, 'offer')).toMatchObject({ lane: 'prepress', assignment: { pools: [{ role: 'designer' }] } });
  });

  it('keeps the condition on the way to it and its own outcome on the way on', () => {
    const start = printOrder();
    const into = start.flows.find(({ to }) => to === 'offer');
    const out = start.flows.find(({ from }) => from === 'offer');
    const named: Diagram = {
      ...start,
      flows: start.flows.map((flow) =>
        flow === into ? { ...flow, name: 'In' } : flow === out ? { ...flow, name: 'Out' } : flow,
      ),
    };
    const { diagram } = moved(named, 'offer', 'design', 'check');
    expect(diagram.flows.find(({ name }) => name === 'In')).toMatchObject({ from: 'brief', to: 'reply' });
    expect(diagram.flows.find(({ name }) => name === 'Out')).toMatchObject({ from: 'offer', to: 'check' });
  });

  it('may be put before its own way in and behind its own way out', () => {
    const before = moved(printOrder(), 'prepayment', 'secure', 'invoice').diagram;
    const behind = moved(printOrder(), 'invoice', 'prepayment', 'both').diagram;
    for (const diagram of [before, behind]) {
      expect(paths(diagram, 'secure').sort()).toEqual(['contract', 'prepayment']);
      expect(paths(diagram, 'prepayment')).toEqual(['invoice']);
      expect(paths(diagram, 'invoice')).toEqual(['both']);
    }
  });

  it('takes a step that hangs on nothing, without closing anything up', () => {
    const free = run(printOrder(), {
      type: 'addNode',
      kind: 'userTask',
      names: { node: 'Free', step: '' },
      at: { x: 40, y: 900 },
    });
    const id = free.result.ok ? (free.result.nodes[0] ?? '') : '';
    const { diagram, result } = moved(free.diagram, id, 'brief', 'offer');
    expect(result).toMatchObject({ ok: true, nodes: [id] });
    expect([paths(diagram, 'brief'), paths(diagram, id)]).toEqual([[id], ['offer']]);
  });

  it('moves into the inside of a sub-process, what happens meanwhile with it', () => {
    const meanwhile = run(printOrder(), {
      type: 'addNode',
      kind: 'boundaryEvent',
      names: { step: '' },
      attachedTo: 'plan',
    });
    const [tag = ''] = meanwhile.result.ok ? meanwhile.result.nodes : [];
    const { diagram } = moved(meanwhile.diagram, 'plan', 'draw-up', 'send');
    expect(node(diagram, 'plan')).toMatchObject({ parent: 'contract' });
    expect(node(diagram, tag)).toMatchObject({ parent: 'contract', attachedTo: 'plan' });
    expect(paths(diagram, 'answer').sort()).toEqual(['design', 'split']);
    expect(paths(diagram, 'draw-up')).toEqual(['plan']);
  });

  it('refuses to take a step to another level that a path would still lead to, or that something leaves over its rim', () => {
    const start = printOrder();
    const when = { elapsed: { amount: 1, unit: 'hours' } } as const;
    const rim = {
      kind: 'boundaryEvent',
      attachedTo: 'plan',
      interrupting: true,
      event: { type: 'timer', when },
    } as const;
    const left: Diagram = {
      ...start,
      nodes: [...start.nodes, { ...rim, id: 'rim' }],
      flows: [...start.flows, { id: 'over', from: 'rim', to: 'design' }],
    };
    // What is behind it is gone.
    const last = { ...start, flows: start.flows.filter(({ from }) => from !== 'plan') };
    for (const diagram of [left, last]) {
      const { result } = moved(diagram, 'plan', 'draw-up', 'send');
      expect(result).toMatchObject({ ok: false, code: 'connect.crosses-border' });
    }
  });

  it.each([
    ['a decision with several ways out', 'reply', 'design', 'check', 'move.several-ways'],
    ['one of its own paths', 'offer', 'brief', 'offer', 'nothing-to-do'],
    ['the path out of what happens meanwhile at it', 'approval', 'silent', 'call', 'nothing-to-do'],
    ['a bar', 'both', 'design', 'check', 'nothing-to-do'],
    ['a sub-process, into itself', 'contract', 'draw-up', 'send', 'move.into-itself'],
    ['a start', 'start', 'design', 'check', 'connect.into-start'],
  ])('refuses %s, and changes nothing', (_what, step, from, to, code) => {
    const start = printOrder();
    const { diagram, result } = moved(start, step, from, to);
    expect(result).toMatchObject({ ok: false, code });
    expect(diagram).toBe(start);
  });

  it.each([
    ['a decision with several ways out', ['offer', 'reply'], 'design', 'check', 'move.no-row'],
    ['what does not hang together', ['offer', 'plan'], 'design', 'check', 'move.no-row'],
    ['a path among them', ['brief', 'offer'], 'brief', 'offer', 'nothing-to-do'],
    ['a start among them', ['start', 'brief'], 'design', 'check', 'move.no-row'],
    ['a sub-process among them, into itself', ['secure', 'contract'], 'draw-up', 'send', 'move.into-itself'],
  ])('of several, refuses %s, and changes nothing', (_what, steps, from, to, code) => {
    const start = printOrder();
    const { diagram, result } = row(start, steps, from, to);
    expect(result).toMatchObject({ ok: false, code });
    expect(diagram).toBe(start);
  });

  it.each([
    ['down', printOrder],
    ['across', () => sidewaysOrder()],
  ])('takes a row of several along as it stands, where work runs %s', (_way, drawing) => {
    const { diagram, result } = row(drawing(), ['prepayment', 'invoice'], 'brief', 'offer', 'sales');
    expect(result).toMatchObject({ ok: true });
    expect(paths(diagram, 'secure').sort()).toEqual(['both', 'contract']);
    expect(paths(diagram, 'brief')).toEqual(['invoice']);
    expect(paths(diagram, 'invoice')).toEqual(['prepayment']);
    expect(paths(diagram, 'prepayment')).toEqual(['offer']);
    expect(overlapping(diagram).sort()).toEqual(overlapping(drawing()).sort());
    const [before, after] = [drawing(), diagram].map((one) => {
      const { byId } = buildScene(one);
      const [a, b] = [byId.get('invoice')?.box, byId.get('prepayment')?.box];
      return { x: (b?.x ?? 0) - (a?.x ?? 0), y: (b?.y ?? 0) - (a?.y ?? 0) };
    });
    expect(after).toEqual(before);
    for (const id of ['invoice', 'prepayment']) expect(node(diagram, id)).toMatchObject({ lane: 'sales' });
  });

  it('takes what happens meanwhile along, with the steps that follow it', () => {
    const { diagram, result } = row(printOrder(), ['check', 'approval', 'call'], 'brief', 'offer', 'sales');
    expect(result).toMatchObject({ ok: true });
    expect(paths(diagram, 'brief')).toEqual(['check']);
    expect(paths(diagram, 'approval')).toEqual(['offer']);
    expect(paths(diagram, 'design')).toEqual(['answer']);
    expect([paths(diagram, 'silent'), paths(diagram, 'call')]).toEqual([['call'], ['approval']]);
    expect([node(diagram, 'call')?.lane, node(diagram, 'approval')?.lane]).toEqual(['sales', 'prepress']);
    expect(overlapping(diagram)).toEqual([]);
  });

  it('takes branches along that come together again, each in its own lane', () => {
    const start = printOrder();
    const { diagram, result } = row(
      start,
      ['secure', 'contract', 'invoice', 'prepayment', 'both'],
      'plan',
      'split',
      'production',
    );
    expect(result).toMatchObject({ ok: true });
    expect(paths(diagram, 'reply').sort()).toEqual(['brief', 'lost', 'secured']);
    expect(paths(diagram, 'plan')).toEqual(['secure']);
    expect(paths(diagram, 'both')).toEqual(['split']);
    for (const id of ['contract', 'invoice']) expect(node(diagram, id)?.lane).toBe(node(start, id)?.lane);
    expect(overlapping(diagram)).toEqual([]);
  });

  it('moves a row into the inside of a sub-process', () => {
    const { diagram, result } = row(printOrder(), ['invoice', 'prepayment'], 'draw-up', 'send');
    expect(result).toMatchObject({ ok: true });
    expect([node(diagram, 'invoice')?.parent, node(diagram, 'prepayment')?.parent]).toEqual(['contract', 'contract']);
    expect(paths(diagram, 'draw-up')).toEqual(['invoice']);
    expect(paths(diagram, 'prepayment')).toEqual(['send']);
    expect(paths(diagram, 'secure').sort()).toEqual(['both', 'contract']);
  });

  it.each([
    ['behind the next', 'draw-up', 'send', 'signed'],
    ['before the one before', 'send', 'contract-start', 'draw-up'],
  ])('past its neighbour (%s) it changes places with it, and nothing else moves', (_way, step, from, to) => {
    const start = printOrder();
    const { diagram } = moved(start, step, from, to);
    expect(paths(diagram, 'contract-start')).toEqual(['send']);
    const [was, is] = [start, diagram].map((one) => buildScene(one, { inside: 'contract' }).byId);
    for (const id of ['contract-start', 'signed', 'file', 'contract-end'])
      expect(is?.get(id)?.box, id).toEqual(was?.get(id)?.box);
    expect(is?.get('send')?.box.y).toBe(was?.get('draw-up')?.box.y);
    expect(is?.get('draw-up')?.box.y).toBe(was?.get('send')?.box.y);
  });

  it('past a neighbour with others beside it makes room, as elsewhere', () => {
    const start = printOrder();
    const { diagram } = moved(start, 'invoice', 'prepayment', 'both');
    const [was, is] = [start, diagram].map((one) => buildScene(one).byId);
    expect(is?.get('contract')?.box).toEqual(was?.get('contract')?.box);
    expect(is?.get('both')?.box.y).toBeGreaterThan(was?.get('both')?.box.y ?? 0);
    expect(overlapping(diagram)).toEqual([]);
  });

  it('taken further away it leaves its place empty, as when it is removed', () => {
    const start = printOrder();
    const { diagram } = moved(start, 'offer', 'design', 'check', 'prepress');
    const [was, is] = [start, diagram].map((one) => buildScene(one).byId);
    for (const id of ['start', 'brief', 'reply', 'secure', 'design'])
      expect(is?.get(id)?.box.y, id).toBe(was?.get(id)?.box.y);
  });

  it('is one undo step', () => {
    const start = printOrder();
    const store = createDocumentStore(start);
    store.dispatch({ type: 'moveOntoFlow', nodes: ['offer'], flow: between(start, 'design', 'check') });
    expect(store.undo()).toBe('moveOntoFlow');
    expect(JSON.stringify(store.getState().diagram)).toBe(JSON.stringify(start));
    expect(store.undo()).toBeNull();
  });
});
