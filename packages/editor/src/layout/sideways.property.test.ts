// Work that runs from side to side: whatever is drawn, arranged, turned or inserted, no step stands on another, paths lead from rim to rim, and all
// of it can be taken back.
import { readFileSync } from 'node:fs';
import { type Diagram, parseDiagram } from '@baton/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, readFragment, writeFragment } from '../commands/fragment';
import { turnCommand } from '../commands/turn-plan';
import { createDocumentStore } from '../document/document-store';
import { furnishedOrder } from '../testing/furnished-order';
import { printOrder } from '../testing/print-order';
import { randomActs, toCommand } from '../testing/random-commands';
import { sidewaysOrder } from '../testing/sideways-order';
import { bottom, grow, overlaps, right } from './box';
import { buildScene, type Scene } from './scene';
import { sheetsOf } from './scope';

const EXAMPLES = [
  'print-order/diagram',
  'print-order/refund',
  'lead-to-sale/diagram',
  'lead-to-sale/revival',
  'lead-to-sale/digest',
  'equipment-service/diagram',
  'equipment-service/refill-reminder',
  'equipment-service/route-sheets',
  'help-desk/diagram',
  'receivables/diagram',
  'telecom-billing/diagram',
  'telecom-billing/period-payments',
];

function example(name: string): Diagram {
  const file = new URL(`../../../../examples/processes/${name}.json`, import.meta.url);
  const parsed = parseDiagram(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.issues)}`);
  return parsed.diagram;
}

describe.each(EXAMPLES)('%s from side to side', (name) => {
  const { layout: _layout, ...plain } = example(name);
  const sideways: Diagram = { ...plain, layout: { direction: 'right' } };

  it.each(sheetsOf(sideways))('puts no step on another, in lanes that hold it (%s)', (inside) => {
    const scene = buildScene(sideways, { inside });
    expect(overlapping(scene)).toEqual([]);
    for (const { id, node, box, lane } of scene.nodes) {
      const row = scene.lanes[lane];
      if (!row || node.kind === 'parallelGateway' || node.kind === 'boundaryEvent') continue;
      expect(box.y >= row.x && bottom(box) <= row.x + row.width, `${id} in ${row.lane?.id}`).toBe(true);
    }
  });

  it.each(sheetsOf(sideways))('leads paths square and from rim to rim (%s)', (inside) => {
    const scene = buildScene(sideways, { inside });
    for (const path of scene.paths) {
      expect(square(path.points), path.id).toBe(true);
      for (const [end, point] of [
        [path.from, path.points[0]],
        [path.to, path.points.at(-1)],
      ] as const) {
        const box = grow(scene.byId.get(end)?.box as never, 1);
        const { x, y } = point as { x: number; y: number };
        expect(x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box), `${path.id} at ${end}`).toBe(true);
      }
    }
  });

  it('is turned and turned back without a step on another, and taken back byte for byte', () => {
    const start = example(name);
    const store = createDocumentStore(structuredClone(start));
    store.dispatch({ type: 'autoLayout' });
    const arranged = JSON.stringify(store.getState().diagram);
    for (const direction of ['right', 'down'] as const) {
      expect(store.dispatch(turnCommand(store.getState().diagram, direction)).ok).toBe(true);
      const { diagram } = store.getState();
      expect(buildScene(diagram).sideways).toBe(direction === 'right');
      for (const inside of sheetsOf(diagram)) expect(overlapping(buildScene(diagram, { inside }))).toEqual([]);
    }
    store.undo();
    store.undo();
    expect(JSON.stringify(store.getState().diagram)).toBe(arranged);
    store.undo();
    expect(JSON.stringify(store.getState().diagram)).toBe(JSON.stringify(start));
  });
});

it('keeps who stands before whom in a lane when it is turned', () => {
  const store = createDocumentStore(printOrder());
  store.dispatch({ type: 'autoLayout' });
  const before = buildScene(store.getState().diagram);
  store.dispatch(turnCommand(store.getState().diagram, 'right'));
  const after = buildScene(store.getState().diagram);
  const cards = before.nodes.filter(({ node }) => node.kind === 'userTask');
  for (const a of cards) {
    for (const b of cards) {
      if (a.lane !== b.lane || bottom(a.box) > b.box.y) continue;
      expect(after.byId.get(a.id)?.box.x ?? 0, `${a.id} before ${b.id}`).toBeLessThanOrEqual(
        after.byId.get(b.id)?.box.x ?? 0,
      );
    }
  }
});

it('whatever was done before: turned and arranged, no step stands on another', () => {
  const starts = fc.constantFrom(printOrder, furnishedOrder);
  fc.assert(
    fc.property(starts, randomActs(14), fc.boolean(), (start, acts, arranges) => {
      const store = createDocumentStore(start());
      for (const act of acts) store.dispatch(toCommand(act, store.getState().diagram));
      for (const direction of ['down', 'right'] as const)
        store.dispatch(turnCommand(store.getState().diagram, direction));
      if (arranges) store.dispatch({ type: 'autoLayout' });
      const { diagram } = store.getState();
      for (const inside of sheetsOf(diagram)) expect(overlapping(buildScene(diagram, { inside }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it.each(['right', 'down'] as const)(
  'what is copied in the other direction stands apart where it is pasted (%s)',
  (direction) => {
    const from = direction === 'right' ? furnishedOrder() : sidewaysOrder();
    const { nodes, flows: _flows, notes: _notes, groups: _groups, ...rest } = furnishedOrder();
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }), (picks) => {
        const onSheet = nodes.filter(({ parent }) => parent === undefined);
        const chosen = picks.map((n) => onSheet[n % onSheet.length]?.id ?? '');
        const fragment = readFragment(writeFragment(fragmentOf(from, chosen)));
        fc.pre(fragment !== null);
        if (!fragment) return;
        const store = createDocumentStore({ ...rest, nodes: [], flows: [], texts: {}, layout: { direction } });
        if (!store.dispatch({ type: 'paste', fragment }).ok) return;
        const { diagram } = store.getState();
        for (const inside of sheetsOf(diagram)) expect(overlapping(buildScene(diagram, { inside }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

it('makes room for a step that is inserted into any path', () => {
  const { layout: _layout, ...plain } = printOrder();
  const start: Diagram = { ...plain, layout: { direction: 'right' } };
  for (const flow of start.flows) {
    for (const kind of ['userTask', 'exclusiveGateway', 'parallelGateway', 'milestone'] as const) {
      const store = createDocumentStore(structuredClone(start));
      expect(store.dispatch({ type: 'insertOnFlow', flow: flow.id, kind }).ok).toBe(true);
      expect(overlapping(buildScene(store.getState().diagram)), `${kind} on ${flow.id}`).toEqual([]);
    }
  }
});

function overlapping(scene: Scene): string[] {
  const solid = scene.nodes.filter(({ node }) => node.kind !== 'boundaryEvent' && node.kind !== 'parallelGateway');
  return solid.flatMap((a, i) =>
    solid
      .slice(i + 1)
      .filter((b) => a.depth === b.depth && overlaps(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );
}

function square(points: Scene['paths'][number]['points']): boolean {
  return points.every((point, i) => i === 0 || point.x === points[i - 1]?.x || point.y === points[i - 1]?.y);
}
