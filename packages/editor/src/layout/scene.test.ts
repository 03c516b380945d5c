// The drawing of the print order and of the examples: what must hold of any arrangement.
import { readFileSync } from 'node:fs';
import { type Diagram, parseDiagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { bottom, centerX, grow, overlaps, right } from './box';
import { buildScene, type Scene } from './scene';

function example(name: string): Diagram {
  const file = new URL(`../../../../examples/processes/${name}/diagram.json`, import.meta.url);
  const parsed = parseDiagram(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.issues)}`);
  const { layout: _layout, ...diagram } = parsed.diagram;
  return diagram;
}

const drawings: [string, () => Diagram][] = [
  ['the drawn print order', printOrder],
  ['print-order', () => example('print-order')],
  ['lead-to-sale', () => example('lead-to-sale')],
];

describe.each(drawings)('arranging %s', (_name, diagram) => {
  it('puts no step on another', () => {
    expect(overlapping(buildScene(diagram()))).toEqual([]);
  });

  it('keeps cards inside their lanes', () => {
    const scene = buildScene(diagram());
    const outside = scene.nodes.filter(({ node, box, lane }) => {
      const column = scene.lanes[lane];
      return node.kind === 'userTask' && column && (box.x < column.x || right(box) > column.x + column.width);
    });
    expect(outside.map((step) => step.id)).toEqual([]);
  });

  it('leads no path through a card', () => {
    const scene = buildScene(diagram());
    const through = scene.paths.flatMap((path) =>
      scene.nodes
        .filter(
          ({ id, node }) =>
            id !== path.from && id !== path.to && (node.kind === 'userTask' || node.kind === 'serviceTask'),
        )
        .filter(({ box }) => crosses(path.points, box))
        .map((step) => `${path.id} through ${step.id}`),
    );
    expect(through).toEqual([]);
  });

  it('draws every path level and upright, from rim to rim', () => {
    const scene = buildScene(diagram());
    for (const path of scene.paths) {
      expect(path.points.length, path.id).toBeGreaterThan(1);
      for (let i = 1; i < path.points.length; i++) {
        const [a, b] = [path.points[i - 1], path.points[i]];
        expect(a?.x === b?.x || a?.y === b?.y, `${path.id} at ${i}`).toBe(true);
      }
      for (const [end, point] of [
        [path.from, path.points[0]],
        [path.to, path.points.at(-1)],
      ] as const) {
        const box = grow(scene.byId.get(end)?.box as never, 1);
        expect(
          point && point.x >= box.x && point.x <= right(box) && point.y >= box.y && point.y <= bottom(box),
          `${path.id} at ${end}`,
        ).toBe(true);
      }
    }
  });

  it('is the same every time', () => {
    const strip = ({ nodes, paths, lanes }: Scene) => ({ boxes: nodes.map((step) => step.box), paths, lanes });
    expect(strip(buildScene(diagram()))).toEqual(strip(buildScene(diagram())));
  });

  it('mirrors places, not order', () => {
    const [plain, mirrored] = [buildScene(diagram()), buildScene(diagram(), { mirrored: true })];
    const axis = 2 * plain.bounds.x + plain.bounds.width;
    for (const step of plain.nodes) {
      expect(mirrored.byId.get(step.id)?.box).toEqual({ ...step.box, x: axis - step.box.x - step.box.width });
    }
  });
});

describe('the drawn print order', () => {
  it('fits the stage of the design at 88 %', () => {
    const { bounds } = buildScene(printOrder());
    expect(bounds.width).toBe(976);
    expect(bounds.height).toBeLessThanOrEqual((848 - 34) / 0.88);
  });

  it('spans bars from their first to their last path, and a little more', () => {
    const scene = buildScene(printOrder());
    const bar = scene.byId.get('secure')?.box;
    expect(bar).toMatchObject({ x: centerX(scene.byId.get('contract')?.box as never) - 30, height: 6 });
    expect(right(bar as never)).toBe(centerX(scene.byId.get('invoice')?.box as never) + 30);
  });

  it('numbers no path twice: routes stay when only a name changes', () => {
    const before = buildScene(printOrder());
    const renamed: Diagram = {
      ...printOrder(),
      nodes: printOrder().nodes.map((node) => (node.id === 'brief' ? { ...node, name: 'Brief' } : node)),
    };
    const after = buildScene(renamed, { keep: before });
    expect(after.paths.map((path) => path.points)).toEqual(before.paths.map((path) => path.points));
  });
});

describe('drawings that are odd', () => {
  const base = { format: 1, id: 'odd', name: 'Odd', lanes: [], variables: [], ladders: [] } as const;
  it('shows an empty one', () => {
    const scene = buildScene({ ...base, lanes: [], nodes: [], flows: [], variables: [], ladders: [] });
    expect(scene.nodes).toEqual([]);
    expect(scene.lanes).toHaveLength(1);
  });

  it('stands side by side what runs side by side in one lane', () => {
    const fan: Diagram = {
      ...base,
      lanes: [],
      variables: [],
      ladders: [],
      nodes: [
        { id: 'fork', kind: 'parallelGateway' },
        ...['a', 'b', 'c'].map((id) => ({ id, kind: 'userTask' as const, name: id })),
        { id: 'join', kind: 'parallelGateway' },
      ],
      flows: ['a', 'b', 'c'].flatMap((id) => [
        { id: `to-${id}`, from: 'fork', to: id },
        { id: `from-${id}`, from: id, to: 'join' },
      ]),
    };
    const scene = buildScene(fan);
    expect(new Set(['a', 'b', 'c'].map((id) => scene.byId.get(id)?.box.y)).size).toBe(1);
    expect(overlapping(scene)).toEqual([]);
    expect(scene.lanes[0]?.width).toBeGreaterThan(244 * 2);
  });

  it('draws a circle and steps that nothing leads to', () => {
    const ring: Diagram = {
      ...base,
      lanes: [],
      variables: [],
      ladders: [],
      nodes: ['a', 'b', 'c', 'alone'].map((id) => ({ id, kind: 'userTask' as const, name: id })),
      flows: [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'c' },
        { id: '3', from: 'c', to: 'a' },
      ].map((flow) => ({ ...flow, id: `f${flow.id}` })),
    };
    const scene = buildScene(ring);
    expect(scene.nodes).toHaveLength(4);
    expect(scene.paths).toHaveLength(3);
    expect(overlapping(scene)).toEqual([]);
  });
});

function overlapping(scene: Scene): string[] {
  const solid = scene.nodes.filter((step) => step.node.kind !== 'boundaryEvent');
  return solid.flatMap((a, i) =>
    solid
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );
}

function crosses(points: Scene['paths'][number]['points'], box: Scene['bounds']): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as { x: number; y: number }, points[i] as { x: number; y: number }];
    const stretch = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.max(Math.abs(a.x - b.x), 0.1),
      height: Math.max(Math.abs(a.y - b.y), 0.1),
    };
    if (overlaps(stretch, grow(box, -1))) return true;
  }
  return false;
}
