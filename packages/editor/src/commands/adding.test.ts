// What adding steps does and what follows from it, on the print order.
import { describe, expect, it } from 'vitest';
import { bottom } from '../layout/box';
import { buildScene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import { made, node, overlapping, paths, run, task } from '../testing/run-commands';

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
    expect(overlapping(diagram)).toEqual([]);
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
    expect(overlapping(diagram)).toEqual([]);
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
    expect(overlapping(diagram)).toEqual([]);
  });

  it('adds a branch to "do together" that waits with the others', () => {
    const { diagram, result } = run(printOrder(), {
      type: 'addNode',
      kind: 'userTask',
      after: 'split',
      lane: 'production',
    });
    expect(paths(diagram, made(result)[0] as string)).toEqual(['ready']);
    expect(overlapping(diagram)).toEqual([]);
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
