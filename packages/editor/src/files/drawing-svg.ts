// The drawing as an SVG of its own: lanes, paths, steps with who and until when. Pure text; saved as a file, turned into a picture, printed.
import type { Diagram, Node, Point } from '@baton/core';
import { arrowHead, roundedPath } from '../canvas/rounded-path';
import { tagWords } from '../kinds/boundary-event';
import type { KindContext } from '../kinds/editor-kind';
import { pathCondition } from '../kinds/path-words';
import { editorKind, factsOf } from '../kinds/registry';
import type { Box } from '../layout/box';
import { LANE, SHAPE } from '../layout/measures';
import { buildScene, type Scene, type SceneNode } from '../layout/scene';
import { textWidth } from '../layout/text-width';
import { escaped } from './escaped';
import { noteSvg, stageSvg } from './notes-svg';

const INK = '#1d1d20';
const GREY = '#6b6b73';
const LINE = '#d5d3ca';
const PATH = '#8d8a80';
const FONT = "Inter, 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";
const MARGIN = 24;

export interface SvgOptions {
  /** From right to left. */
  readonly mirrored?: boolean;
  readonly inside?: string | null;
}

export function drawingSvg(diagram: Diagram, context: KindContext, options: SvgOptions = {}): string {
  const { box, parts } = drawnParts(diagram, context, options);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" ${drawingStyle(options)}>`,
    `<title>${escaped(diagram.name)}</title>`,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#faf9f6"/>`,
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
  { mirrored = false, inside = null }: SvgOptions = {},
): DrawnParts {
  const { words, format } = context;
  const scene = buildScene(diagram, {
    inside,
    mirrored,
    texts: {
      otherwise: words.editor.canvas.otherwise,
      tag: (node) => tagWords(node, { words, format }),
      condition: (flow) => pathCondition(flow, context),
    },
  });
  const { bounds } = scene;
  // Names of lanes stand above columns, and in the corner of rows.
  const header = scene.sideways ? 0 : LANE.header;
  const top = bounds.y - header;
  const width = bounds.width + 2 * MARGIN;
  const height = bounds.height + header + 2 * MARGIN;
  const parts = [
    ...lanesOf(scene, top),
    ...scene.nodes.flatMap(({ open, box }) => (open ? [frameOf(box)] : [])),
    ...scene.groups.map((group) => stageSvg(group, mirrored)),
    ...scene.paths.map((path) => pathOf(path.points, path.aside, path.bare)),
    ...scene.nodes.map((step) => stepOf(step, context, scene)),
    ...scene.paths.flatMap(({ label }) => (label ? [chip(label.at, label.text, label.width)] : [])),
    ...scene.notes.map((note) => noteSvg(note, mirrored)),
  ];
  return { box: { x: bounds.x - MARGIN, y: top - MARGIN, width, height }, scene, parts };
}

function lanesOf({ lanes, bounds, sideways, mirrored }: Scene, top: number): string[] {
  if (lanes.length === 1 && lanes[0]?.lane === null) return [];
  if (sideways) return rowsOf(lanes, bounds, mirrored);
  return lanes.flatMap((lane) => [
    lane.index % 2 === 1
      ? `<rect x="${lane.x}" y="${top}" width="${lane.width}" height="${bounds.height + LANE.header + MARGIN}" fill="#f2f1ec"/>`
      : '',
    text(lane.x + lane.width / 2, top + 20, lane.lane?.name ?? '', {
      size: 12,
      weight: 500,
      fill: GREY,
      anchor: 'middle',
    }),
  ]);
}

function rowsOf(lanes: Scene['lanes'], bounds: Box, mirrored: boolean): string[] {
  const [from, width] = [bounds.x - MARGIN, bounds.width + 2 * MARGIN];
  const start = mirrored ? from + width - 12 : from + 12;
  return lanes.flatMap((lane) => [
    lane.index % 2 === 1
      ? `<rect x="${from}" y="${lane.x}" width="${width}" height="${lane.width}" fill="#f2f1ec"/>`
      : '',
    text(start, lane.x + 19, lane.lane?.name ?? '', { size: 12, weight: 500, fill: GREY }),
  ]);
}

function pathOf(points: readonly Point[], aside: boolean, bare: boolean): string {
  const dash = aside ? ' stroke-dasharray="4 4"' : '';
  const head = bare ? '' : `<path d="${arrowHead(points)}" fill="${PATH}"/>`;
  return `<path d="${roundedPath(points, bare ? 0 : 4)}" fill="none" stroke="${PATH}" stroke-width="1.6"${dash}/>${head}`;
}

function frameOf({ x, y, width, height }: Box): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" fill="#faf9f6" stroke="${LINE}"/>`;
}

function stepOf({ node, box, open }: SceneNode, context: KindContext, scene: Scene): string {
  const name = node.name ?? (SHAPE[node.kind] === 'ring' ? '' : editorKind(node.kind).name(context.words));
  switch (SHAPE[node.kind]) {
    case 'ring':
      return ring(node, box, name, scene);
    case 'bar':
      return bar(box, name, node, context, scene.sideways);
    case 'decision':
      return pill(box, name, { fill: '#ffffff', stroke: LINE, color: INK });
    case 'flag':
      return pill(box, name, { fill: INK, stroke: INK, color: '#ffffff' });
    case 'tag':
      return pill(box, tagWords(node, context), { fill: '#ffffff', stroke: LINE, color: GREY });
    default:
      return open ? head(node, box, name, context, scene.mirrored) : card(node, box, name, context, scene.mirrored);
  }
}

function card(node: Node, box: Box, name: string, context: KindContext, mirrored: boolean): string {
  const facts = factsOf(node, context);
  const height = node.kind === 'subProcess' ? box.height - 8 : box.height;
  const round = node.kind === 'intermediateCatchEvent' || node.kind === 'receiveTask' ? 26 : 11;
  const sheet =
    node.kind === 'subProcess'
      ? `<rect x="${box.x + 4}" y="${box.y + 6}" width="${box.width - 8}" height="${height}" rx="11" fill="#ffffff" stroke="${LINE}"/>`
      : '';
  const [start, end] = mirrored ? [box.x + box.width - 12, box.x + 12] : [box.x + 12, box.x + box.width - 12];
  return [
    sheet,
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${height}" rx="${round}" fill="#ffffff" stroke="${LINE}"/>`,
    text(start, box.y + 22, cut(name, box.width - 24, 13.5), { size: 13.5, weight: 600 }),
    text(start, box.y + 40, cut(facts.who?.name ?? '', box.width - 84, 11.5), { size: 11.5, fill: GREY }),
    text(end, box.y + 40, facts.due ?? '', { size: 11.5, fill: GREY, anchor: 'end' }),
  ].join('');
}

/** Of an unfolded sub-process: its name, and at the other end until when. */
function head(node: Node, box: Box, name: string, context: KindContext, mirrored: boolean): string {
  const [start, end] = mirrored ? [box.x + box.width - 16, box.x + 16] : [box.x + 16, box.x + box.width - 16];
  return [
    text(start, box.y + 27, cut(name, box.width - 90, 13.5), { size: 13.5, weight: 600 }),
    text(end, box.y + 27, factsOf(node, context).due ?? '', { size: 11.5, fill: GREY, anchor: 'end' }),
  ].join('');
}

function pill(
  box: Box,
  name: string,
  { fill, stroke, color }: { fill: string; stroke: string; color: string },
): string {
  return [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${box.height / 2}" fill="${fill}" stroke="${stroke}"/>`,
    text(box.x + box.width / 2, box.y + box.height / 2 + 4, cut(name, box.width - 16, 12), {
      size: 12,
      weight: 600,
      fill: color,
      anchor: 'middle',
    }),
  ].join('');
}

function ring(node: Node, box: Box, name: string, { mirrored, sideways }: Scene): string {
  const [x, y] = [box.x + box.width / 2, box.y + 11];
  const end = node.kind === 'endEvent';
  // Where work runs sideways, what begins it stands before it.
  const before = sideways && !end;
  const aside = before === mirrored ? 14 : -14;
  return [
    `<circle cx="${x}" cy="${y}" r="${end ? 5 : 6}" fill="#ffffff" stroke="${INK}" stroke-width="${end ? 4 : 2}"/>`,
    text(x + aside, y + 4, name, { size: 11.5, fill: GREY, anchor: before ? 'end' : 'start' }),
  ].join('');
}

function bar(box: Box, name: string, node: Node, { words }: KindContext, sideways: boolean): string {
  const said = node.name ? name : words.editor.canvas.doTogether;
  return [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="3" fill="#55555e"/>`,
    node.name
      ? chip({ x: box.x + box.width / 2, y: box.y + (sideways ? -11 : 3) }, said, textWidth(said, 11) + 12)
      : '',
  ].join('');
}

function chip(at: Point, words: string, width: number): string {
  return [
    `<rect x="${at.x - width / 2 - 4}" y="${at.y - 8}" width="${width + 8}" height="16" rx="8" fill="#ffffff" stroke="${LINE}"/>`,
    text(at.x, at.y + 4, words, { size: 11, weight: 500, fill: GREY, anchor: 'middle' }),
  ].join('');
}

interface Look {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function text(x: number, y: number, words: string, { size, weight = 400, fill = INK, anchor = 'start' }: Look): string {
  if (words === '') return '';
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" unicode-bidi="plaintext">${escaped(words)}</text>`;
}

function cut(words: string, width: number, size: number): string {
  if (textWidth(words, size) <= width) return words;
  let end = words.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, size) > width) end--;
  return `${words.slice(0, end).trimEnd()}…`;
}
