// All examples and templates, from top to bottom and from side to side: no path runs along a card, no words of a path touch a card, lie over other
// words or cover the arrow of their path.
import { readdirSync, readFileSync } from 'node:fs';
import { type Diagram, parseDiagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../templates/templates';
import { type Box, grow, overlaps } from './box';
import { runsThrough } from './kept-routes';
import { chip } from './labels';
import { SHAPE } from './measures';
import { wallOf } from './route-paths';
import { buildScene, type Scene } from './scene';
import { sheetsOf } from './scope';

/** How near to a card a path may run. */
const NEAR = 3;
/** Of the head of a path. */
const ARROW = 6;
/** Between the words of two paths. */
const APART = 3;

const examples = new URL('../../../../examples/processes/', import.meta.url);
const files = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, examples)).map((file) => `${name}/${file}`))
  .filter((path) => path.endsWith('.json'));

const drawings = files.flatMap((path): [string, Diagram][] => {
  const parsed = parseDiagram(readFileSync(new URL(path, examples), 'utf8'));
  return parsed.ok ? [[path.replace('.json', ''), parsed.diagram]] : [];
});

const small = await Promise.all(
  TEMPLATES.filter(({ size }) => size === 'small').map(
    async ({ id, load }): Promise<[string, Diagram]> => [id, (await load('en', id)).diagram],
  ),
);

it('looks at all of them', () => {
  expect([drawings.length, small.length]).toEqual([12, 10]);
});

describe.each([...drawings, ...small])('%s', (_name, stored) => {
  const { layout: _layout, ...plain } = stored;
  const ways: [string, Diagram][] = [
    ['as it is kept', stored],
    ['down', plain],
    ['across', { ...plain, layout: { direction: 'right' } }],
  ];

  it.each(ways)('%s: no path runs along a card', (_way, diagram) => {
    expect(scenes(diagram).flatMap(alongCards)).toEqual([]);
  });

  it.each(ways)('%s: no words of a path touch a card or lie over other words', (_way, diagram) => {
    expect(scenes(diagram).flatMap(coveredByWords)).toEqual([]);
  });

  it.each(ways)('%s: no words cover the arrow of their path', (_way, diagram) => {
    expect(scenes(diagram).flatMap(hiddenArrows)).toEqual([]);
  });
});

/** Without the sheets under folded sub-processes. */
function walls(scene: Scene): [string, Box][] {
  const { byId, measures } = scene.scope;
  return [...scene.former.boxes].flatMap(([id, box]): [string, Box][] => {
    const kind = byId.get(id)?.kind;
    return kind !== undefined && isSolid(scene, id) ? [[id, wallOf(kind, box, measures)]] : [];
  });
}

const scenes = (diagram: Diagram) => sheetsOf(diagram).map((inside) => buildScene(diagram, { inside, asStored: true }));

const isSolid = (scene: Scene, id: string): boolean => {
  const kind = scene.scope.byId.get(id)?.kind;
  return kind !== undefined && !['bar', 'tag', 'ring'].includes(SHAPE[kind]);
};

/** The step itself, or that on whose rim the tag sits. */
function isAt({ scope }: Scene, id: string, step: string): boolean {
  const node = scope.byId.get(id);
  return id === step || (node?.kind === 'boundaryEvent' && node.attachedTo === step);
}

function alongCards(scene: Scene): string[] {
  const cards = walls(scene);
  return scene.scope.flows.flatMap(({ id, from, to }) => {
    const points = scene.former.routes.get(id)?.points ?? [];
    return points.slice(1).flatMap((end, i) =>
      cards
        .filter(([step]) => !(isAt(scene, from, step) && i === 0) && !(step === to && i === points.length - 2))
        .filter(([, box]) => runsThrough([points[i] ?? end, end], grow(box, NEAR)))
        .map(([step]) => `${id} (${from} to ${to}) along ${step}`),
    );
  });
}

function coveredByWords(scene: Scene): string[] {
  const apart = chips(scene, APART);
  const cards = [...scene.former.boxes].filter(([id]) => isSolid(scene, id));
  const over = (some: [string, Box][], others: (i: number) => [string, Box][]) =>
    some.flatMap(([id, box], i) =>
      others(i)
        .filter(([, other]) => overlaps(box, other))
        .map(([other]) => `${id} over ${other}`),
    );
  return [...over(chips(scene), () => cards), ...over(apart, (i) => apart.slice(i + 1))];
}

function hiddenArrows(scene: Scene): string[] {
  const shown = new Map(chips(scene));
  return scene.paths.flatMap(({ id, bare }) => {
    const [before, tip] = scene.former.routes.get(id)?.points.slice(-2) ?? [];
    const box = shown.get(id);
    if (bare || !before || !tip || !box) return [];
    const [x, y] = [Math.sign(before.x - tip.x) * ARROW, Math.sign(before.y - tip.y) * ARROW];
    const head = { x: Math.min(tip.x, tip.x + x), y: Math.min(tip.y, tip.y + y) };
    return overlaps(box, grow({ ...head, width: Math.abs(x), height: Math.abs(y) }, 1)) ? [id] : [];
  });
}

function chips({ former, scope }: Scene, wider = 0): [string, Box][] {
  return [...former.labels].map(([id, { at, width }]) => [id, chip(at, width + wider, scope.measures)]);
}
