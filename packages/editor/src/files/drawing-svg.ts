// The drawing as an SVG of its own: lanes, paths, steps with who and until when. Pure text; saved as a file, turned into a picture, printed.
import type { Diagram, Node, Point } from '@baton/core';
import { arrowHead, roundedPath } from '../canvas/rounded-path';
import { drawnWords } from '../kinds/drawn-words';
import type { KindContext } from '../kinds/editor-kind';
import { pathCondition } from '../kinds/path-words';
import { iconOf } from '../kinds/registry';
import type { Box } from '../layout/box';
import { LANE, SHAPE } from '../layout/measures';
import { buildScene, type Scene, type SceneNode } from '../layout/scene';
import { textWidth } from '../layout/text-width';
import { cardSvg, headSvg, type Pen } from './card-svg';
import { escaped } from './escaped';
import { noteSvg, stageSvg } from './notes-svg';
import { type DrawingTheme, PALETTES, type Palette } from './palette';
import { area, chip, pill, text } from './svg-shapes';

const FONT = "Inter, 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";
const MARGIN = 24;

export interface SvgOptions {
  /** From right to left. */
  readonly mirrored?: boolean;
  readonly inside?: string | null;
  /** What it is, such as "Version 3 of 2 Mar 2026": for who opens the file. */
  readonly state?: string;
  /** Light when absent. */
  readonly theme?: DrawingTheme;
  /** Somebody else writes the names of lanes that are columns. */
  readonly unnamedLanes?: boolean;
}

export function drawingSvg(diagram: Diagram, context: KindContext, options: SvgOptions = {}): string {
  const { box, parts } = drawnParts(diagram, context, options);
  const { paper } = PALETTES[options.theme ?? 'light'];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" ${drawingStyle(options)}>`,
    `<title>${escaped(diagram.name)}</title>`,
    ...(options.state ? [`<desc>${escaped(options.state)}</desc>`] : []),
    `<rect ${area(box)} fill="${paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

/** What text in the drawing needs to know of its surroundings. */
export function drawingStyle({ mirrored = false }: SvgOptions): string {
  return `font-family="${FONT}" direction="${mirrored ? 'rtl' : 'ltr'}"`;
}

export interface DrawnParts {
  /** The drawing with its margin, in canvas units. */
  readonly box: Box;
  readonly scene: Scene;
  /** Elements, back to front. */
  readonly parts: readonly string[];
}

export function drawnParts(
  diagram: Diagram,
  context: KindContext,
  { mirrored = false, inside = null, theme = 'light', unnamedLanes = false }: SvgOptions = {},
): DrawnParts {
  const { words } = context;
  const scene = buildScene(diagram, {
    inside,
    mirrored,
    texts: {
      otherwise: words.editor.canvas.otherwise,
      tag: (node) => drawnWords(node, context),
      condition: (flow) => pathCondition(flow, context),
    },
  });
  const { bounds } = scene;
  // Names of lanes stand above columns, and in the corner of rows.
  const header = scene.sideways ? 0 : LANE.header;
  const top = bounds.y - header;
  const width = bounds.width + 2 * MARGIN;
  const height = bounds.height + header + 2 * MARGIN;
  const colours = PALETTES[theme];
  const pen = { context, scene, colours };
  const parts = [
    ...lanesOf(pen, top, unnamedLanes),
    ...scene.nodes.flatMap(({ open, box }) => (open ? [frameOf(box, colours)] : [])),
    ...scene.groups.map((group) => stageSvg(group, mirrored, colours)),
    ...scene.paths.map((path) => pathOf(path.points, path.aside, path.bare, colours)),
    ...scene.nodes.map((step) => stepOf(step, pen)),
    ...scene.paths.flatMap(({ label }) => (label ? [chip(label.at, label.text, label.width, colours)] : [])),
    ...scene.notes.map((note) => noteSvg(note, mirrored, colours)),
  ];
  return { box: { x: bounds.x - MARGIN, y: top - MARGIN, width, height }, scene, parts };
}

function lanesOf({ scene, colours }: Pen, top: number, unnamed: boolean): string[] {
  const { lanes, bounds, sideways, mirrored } = scene;
  if (lanes.length === 1 && lanes[0]?.lane === null) return [];
  if (sideways) return rowsOf(lanes, bounds, mirrored, colours);
  return lanes.flatMap((lane) => [
    lane.index % 2 === 1
      ? `<rect x="${lane.x}" y="${top}" width="${lane.width}" height="${bounds.height + LANE.header + MARGIN}" fill="${colours.band}"/>`
      : '',
    text(lane.x + lane.width / 2, top + 20, unnamed ? '' : (lane.lane?.name ?? ''), {
      size: 12,
      weight: 500,
      fill: colours.grey,
      anchor: 'middle',
    }),
  ]);
}

function rowsOf(lanes: Scene['lanes'], bounds: Box, mirrored: boolean, colours: Palette): string[] {
  const [from, width] = [bounds.x - MARGIN, bounds.width + 2 * MARGIN];
  const start = mirrored ? from + width - 12 : from + 12;
  return lanes.flatMap((lane) => [
    lane.index % 2 === 1
      ? `<rect x="${from}" y="${lane.x}" width="${width}" height="${lane.width}" fill="${colours.band}"/>`
      : '',
    text(start, lane.x + 19, lane.lane?.name ?? '', { size: 12, weight: 500, fill: colours.grey }),
  ]);
}

function pathOf(points: readonly Point[], aside: boolean, bare: boolean, { path }: Palette): string {
  const dash = aside ? ' stroke-dasharray="4 4"' : '';
  const head = bare ? '' : `<path d="${arrowHead(points)}" fill="${path}"/>`;
  return `<path d="${roundedPath(points, bare ? 0 : 4)}" fill="none" stroke="${path}" stroke-width="1.6"${dash}/>${head}`;
}

function frameOf(box: Box, { paper, line }: Palette): string {
  return `<rect ${area(box)} rx="14" fill="${paper}" stroke="${line}"/>`;
}

function stepOf(step: SceneNode, pen: Pen): string {
  const { node, box, open } = step;
  const { surface, line, ink, grey, paper } = pen.colours;
  const name = drawnWords(node, pen.context);
  const pictured = { icon: iconOf(node), mirrored: pen.scene.mirrored };
  switch (SHAPE[node.kind]) {
    case 'ring':
      return ring(node, box, node.name ?? '', pen);
    case 'bar':
      return bar(box, name, pen);
    case 'decision':
      return pill(box, name, { ...pictured, fill: surface, stroke: line, color: ink, picture: grey, size: 12.5 });
    case 'flag':
      return pill(box, name, { ...pictured, fill: ink, stroke: ink, color: paper, picture: paper, size: 11 });
    case 'tag':
      return pill(box, name, { ...pictured, fill: surface, stroke: line, color: grey, picture: grey, size: 11 });
    default:
      return open ? headSvg(node, box, name, pen) : cardSvg(node, box, name, pen);
  }
}

function ring(node: Node, box: Box, name: string, { scene, colours }: Pen): string {
  const { mirrored, sideways } = scene;
  const [x, y] = [box.x + box.width / 2, box.y + 11];
  const end = node.kind === 'endEvent';
  // Where work runs sideways, what begins it stands before it.
  const before = sideways && !end;
  const aside = before === mirrored ? 14 : -14;
  return [
    `<circle cx="${x}" cy="${y}" r="${end ? 5 : 6}" fill="${colours.surface}" stroke="${colours.ink}" stroke-width="${end ? 4 : 2}"/>`,
    text(x + aside, y + 4, name, { size: 11.5, fill: colours.grey, anchor: before ? 'end' : 'start' }),
  ].join('');
}

function bar(box: Box, said: string, { scene, colours }: Pen): string {
  const at = { x: box.x + box.width / 2, y: box.y + (scene.sideways ? -11 : 3) };
  return [
    `<rect ${area(box)} rx="3" fill="${colours.bar}"/>`,
    said === '' ? '' : chip(at, said, textWidth(said, 11) + 12, colours),
  ].join('');
}
