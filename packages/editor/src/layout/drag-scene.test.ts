import { describe, expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { dragScene } from './drag-scene';
import { buildScene, type Scene, type ScenePath } from './scene';

const texts = { otherwise: 'Otherwise', tag: () => 'tag' };

function dragged(still: Scene, id: string, by: { x: number; y: number }) {
  const step = still.byId.get(id);
  if (!step) throw new Error(`no step ${id}`);
  const corner = still.mirrored
    ? { x: 2 * still.bounds.x + still.bounds.width - step.box.x - step.box.width, y: step.box.y }
    : step.box;
  return dragScene(still, new Map([[id, { x: corner.x + by.x, y: corner.y + by.y }]]), texts);
}

const isSquare = ({ points }: ScenePath) =>
  points.every((point, i) => i === 0 || point.x === points[i - 1]?.x || point.y === points[i - 1]?.y);

describe.each([false, true])('a step that is dragged, mirrored: %s', (mirrored) => {
  const still = buildScene(printOrder(), { texts, mirrored });

  it('stands where it is held, the others are the very same', () => {
    const scene = dragged(still, 'design', { x: 40, y: 16 });
    const side = mirrored ? -40 : 40;
    expect(scene.byId.get('design')?.box).toMatchObject({
      x: (still.byId.get('design')?.box.x ?? 0) + side,
      y: (still.byId.get('design')?.box.y ?? 0) + 16,
    });
    const others = scene.nodes.filter((step) => step !== still.byId.get(step.id)).map(({ id }) => id);
    expect(others).toContain('design');
    expect(others.length).toBeLessThan(5);
  });

  it('takes its paths along, each stretch level or upright, from rim to rim', () => {
    const scene = dragged(still, 'design', { x: 40, y: 16 });
    const own = scene.paths.filter(({ from, to }) => from === 'design' || to === 'design');
    expect(own.length).toBeGreaterThan(1);
    for (const path of own) {
      expect(still.paths).not.toContain(path);
      expect(isSquare(path), path.id).toBe(true);
    }
    const out = own.find(({ from }) => from === 'design');
    const box = scene.byId.get('design')?.box;
    const first = out?.points[0];
    if (!box || !first) throw new Error('no path out');
    expect(first.x).toBeGreaterThanOrEqual(box.x - 1);
    expect(first.x).toBeLessThanOrEqual(box.x + box.width + 1);
  });

  it('leaves far paths the very same', () => {
    const scene = dragged(still, 'design', { x: 40, y: 16 });
    const same = scene.paths.filter((path) => still.paths.includes(path));
    expect(same.length).toBeGreaterThan(still.paths.length / 2);
  });

  it('stretches the bar that it hangs on', () => {
    const bar = still.paths.find(({ to }) => still.byId.get(to)?.node.kind === 'parallelGateway');
    if (!bar) throw new Error('no bar');
    const scene = dragged(still, bar.from, { x: -400, y: 0 });
    expect(scene.byId.get(bar.to)?.box.width).not.toBe(still.byId.get(bar.to)?.box.width);
  });
});

it('a name that is written leaves all other steps and paths the very same', () => {
  const diagram = printOrder();
  const still = buildScene(diagram, { texts });
  const renamed = {
    ...diagram,
    nodes: diagram.nodes.map((node) => (node.id === 'design' ? { ...node, name: 'Draw it' } : node)),
  };
  const scene = buildScene(renamed, { texts, keep: still });
  expect(scene.nodes.filter((step) => !still.nodes.includes(step)).map(({ id }) => id)).toEqual(['design']);
  expect(scene.paths.filter((path) => !still.paths.includes(path))).toEqual([]);
});
