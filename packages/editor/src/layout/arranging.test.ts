// Arranging beside the page: some steps leave all others where they are, slices come to the same as all at once, and a page that may have no
// worker does it itself and says so.
import { type Diagram, type Node, parseDiagram } from '@baton/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runCommand } from '../commands/run-command';
import { planBeside } from './arranger';
import { overlaps } from './box';
import { measuresOf } from './directed';
import { framesOf, sizeOf } from './frames';
import { planArrangement } from './plan-arrangement';
import { positionsOf } from './positions';
import { keepRoutesAhead } from './routes-ahead';
import { buildScene } from './scene';
import { scopeOf } from './scope';
import { finish, inSlices } from './steps';

const KINDS = ['userTask', 'exclusiveGateway', 'parallelGateway', 'milestone', 'endEvent', 'subProcess'] as const;

/** Any drawing: steps of all shapes in up to three lanes, paths wherever. */
const drawings = fc
  .record({
    lanes: fc.integer({ min: 0, max: 3 }),
    steps: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), lane: fc.nat(2) }), { minLength: 2, maxLength: 24 }),
    paths: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 30 }),
  })
  .map(({ lanes, steps, paths }) => {
    const ids = Array.from({ length: lanes }, (_, i) => `lane${i}`);
    const nodes = steps.map(({ kind, lane }, i) => ({
      id: `n${i}`,
      kind,
      ...(lanes > 0 && { lane: ids[lane % lanes] }),
    }));
    const ends = new Map(
      paths
        .map(([a, b]) => [`n${a % nodes.length}`, `n${b % nodes.length}`] as const)
        .filter(([a, b]) => a !== b && nodes.find(({ id }) => id === a)?.kind !== 'endEvent')
        .map((pair) => [pair.join(' '), pair]),
    );
    return drawing({
      lanes: ids.map((id) => ({ id, name: id })),
      nodes,
      flows: [...ends.values()].map(([from, to], i) => ({ id: `f${i}`, from, to })),
    });
  });

function drawing(parts: object): Diagram {
  const parsed = parseDiagram({ format: 1, id: 'any', name: 'Any', variables: [], ladders: [], ...parts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.diagram;
}

function boxesOf(diagram: Diagram) {
  const places = positionsOf(diagram, scopeOf(diagram, null));
  const solid = (node: Node) => node.kind !== 'parallelGateway' && node.kind !== 'boundaryEvent';
  return diagram.nodes.flatMap((node) => {
    const at = places.get(node.id);
    return at && solid(node) ? [{ id: node.id, ...at, ...sizeOf(node, framesOf(diagram), measuresOf(diagram)) }] : [];
  });
}

function overlapping(diagram: Diagram): string[] {
  const boxes = boxesOf(diagram);
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlaps(a, b) ? [`${a.id} on ${b.id}`] : [])));
}

function arranged(diagram: Diagram, nodes?: readonly string[]): Diagram {
  return runCommand(diagram, { type: 'autoLayout', ...(nodes && { nodes }) }).diagram;
}

it('puts nothing on anything else, and each card into its lane', () => {
  fc.assert(
    fc.property(drawings, (diagram) => {
      const after = arranged(diagram);
      expect(overlapping(after)).toEqual([]);
      const scene = buildScene(after);
      for (const { node, box, lane } of scene.nodes) {
        const column = scene.lanes[lane];
        if (node.kind !== 'userTask' || !column) continue;
        expect(box.x >= column.x && box.x + box.width <= column.x + column.width, node.id).toBe(true);
      }
    }),
  );
});

it('some steps are arranged among themselves: the others stay, nothing comes to lie on anything', () => {
  fc.assert(
    fc.property(drawings, fc.array(fc.nat(23), { minLength: 1, maxLength: 10 }), (bare, picks) => {
      const before = arranged(bare);
      const chosen = [...new Set(picks.map((pick) => `n${pick % before.nodes.length}`))];
      const after = arranged(before, chosen);
      expect(overlapping(after)).toEqual([]);
      for (const { id } of before.nodes)
        if (!chosen.includes(id)) expect(after.layout?.nodes?.[id]).toEqual(before.layout?.nodes?.[id]);
      const [was, is] = [buildScene(before), buildScene(after)];
      expect(is.lanes.map(({ x }) => x)).toEqual(was.lanes.map(({ x }) => x));
      expect(arranged(before, chosen)).toEqual(after);
    }),
  );
});

it('in slices it comes to the same as all at once, and as the command', async () => {
  await fc.assert(
    fc.asyncProperty(drawings, async (diagram) => {
      const question = { diagram, nodes: null, inside: null };
      const whole = finish(planArrangement(question));
      let rests = 0;
      let at = 0;
      const sliced = await inSlices(planArrangement(question), () => true, {
        now: () => (at += 20),
        rest: async () => void rests++,
      });
      expect(sliced).toEqual(whole);
      expect(rests).toBeGreaterThan(0);
      expect(whole.places).toEqual(arranged(diagram).layout?.nodes);
    }),
    { numRuns: 30 },
  );
});

it('paths worked out beside the page are those that the page would draw', () => {
  fc.assert(
    fc.property(drawings, (diagram) => {
      const plan = finish(planArrangement({ diagram, nodes: null, inside: null }));
      const places = structuredClone(plan.places);
      const after = runCommand(diagram, { type: 'autoLayout', places }).diagram;
      const expected = buildScene(after, { texts });
      if (plan.routes) keepRoutesAhead(after.layout, null, structuredClone(plan.routes));
      expect(buildScene(after, { texts }).paths).toEqual(expected.paths);
    }),
    { numRuns: 50 },
  );
});

const texts = { otherwise: 'Otherwise', tag: (node: Node) => node.name ?? '' };
const small = () =>
  drawing({
    lanes: [],
    nodes: [
      { id: 'a', kind: 'userTask' },
      { id: 'b', kind: 'userTask' },
    ],
    flows: [{ id: 'f', from: 'a', to: 'b' }],
  });

it('where workers are forbidden the page does it and says so', async () => {
  let isHere = false;
  const { plan } = planBeside(
    { diagram: small(), nodes: null, inside: null },
    () => (isHere = true),
    () => null,
  );
  expect((await plan)?.places).toEqual(arranged(small()).layout?.nodes);
  expect(isHere).toBe(true);
});

it('a worker that the policy of the page stops is given up', async () => {
  let isHere = false;
  const worker = {
    postMessage: () => queueMicrotask(() => worker.onerror({ preventDefault() {} })),
    terminate() {},
    onerror: (_: object) => {},
  };
  const start = () => worker as unknown as Worker;
  const { plan } = planBeside({ diagram: small(), nodes: null, inside: null }, () => (isHere = true), start);
  expect((await plan)?.places).toEqual(arranged(small()).layout?.nodes);
  expect(isHere).toBe(true);
});

it('is called off', async () => {
  let ended = false;
  const worker = { postMessage() {}, terminate: () => (ended = true) } as unknown as Worker;
  const work = planBeside(
    { diagram: small(), nodes: null, inside: null },
    () => {},
    () => worker,
  );
  work.cancel();
  expect(await work.plan).toBeNull();
  expect(ended).toBe(true);
});
