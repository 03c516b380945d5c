// What connecting, changing paths and changing lanes does and what follows from it, on the print order.
import { describe, expect, it } from 'vitest';
import { buildScene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import { node, overlapping, run } from '../testing/run-commands';

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

describe('setLanes', () => {
  it('gives what stood in a removed lane to its neighbour', () => {
    const lanes = printOrder().lanes.filter((lane) => lane.id !== 'production');
    const { diagram } = run(printOrder(), { type: 'setLanes', lanes });
    expect(node(diagram, 'plan')?.lane).toBe('prepress');
    expect(overlapping(diagram)).toEqual([]);
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
