// The page that is printed when a drawing is shared out over several sheets, and looked at before: each sheet with its part of the drawing, the
// names of its lanes, title, version, number and a small map of all sheets. Pure; in the language of the reader, without scripts.
import type { Diagram } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import type { Box } from '../layout/box';
import { LANE } from '../layout/measures';
import type { Scene } from '../layout/scene';
import { drawingStyle, drawnParts } from './drawing-svg';
import { escaped } from './escaped';
import { FRAME, type PrintPage, type PrintPlan, type PrintSettings, printPlan } from './print-pages';

export interface PrintOptions {
  readonly mirrored: boolean;
  readonly inside: string | null;
  readonly settings: PrintSettings;
  /** What it is: "Version 3 of 2 Mar 2026"; empty: not known. */
  readonly state: string;
  /** When it is printed, epoch ms. */
  readonly at: number;
}

export interface PrintedDrawing {
  readonly html: string;
  readonly pages: number;
}

export function printedDrawing(diagram: Diagram, context: KindContext, options: PrintOptions): PrintedDrawing {
  const { mirrored, settings } = options;
  const { box, scene, parts } = drawnParts(diagram, context, { ...options, unnamedLanes: true });
  const plan = printPlan(box, drawnBoxes(scene), settings, mirrored);
  const style = drawingStyle(options);
  const pages = plan.pages.map((page, i) => pageHtml(page, i, { plan, diagram, context, options, scene, style }));
  const { paper } = plan;
  const html = `<!doctype html>
<html lang="${context.format.locale}" dir="${mirrored ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escaped(diagram.name)}</title><style>@page{size:${paper.width}mm ${paper.height}mm;margin:0}
.page{width:${paper.width}mm;height:${paper.height}mm}${STYLE}</style></head>
<body><svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><g id="drawing" ${style}>${parts.join('')}</g></defs></svg>
${pages.join('\n')}
</body></html>`;
  return { html, pages: plan.pages.length };
}

interface Given {
  readonly plan: PrintPlan;
  readonly diagram: Diagram;
  readonly context: KindContext;
  readonly options: PrintOptions;
  readonly scene: Scene;
  readonly style: string;
}

function pageHtml(page: PrintPage, i: number, given: Given): string {
  const { plan, diagram, context, options, scene, style } = given;
  const { words, format } = context;
  const { print } = words.output;
  const { area, paper } = plan;
  const { part } = page;
  const top = FRAME.margin + FRAME.head;
  const svg = `<svg class="part" style="left:${FRAME.margin}mm;top:${top}mm" width="${area.width}mm" height="${area.height}mm" viewBox="${view(part)}"><use href="#drawing"/></svg>`;
  const lanes = scene.sideways ? rowNames(scene, part, area, style) : laneNames(scene, part, area.width, style);
  const number = print.page(format.number(i + 1), format.number(plan.pages.length));
  const foot = `<footer style="left:${FRAME.margin}mm;width:${area.width}mm;top:${paper.height - FRAME.margin - FRAME.foot}mm"><b>${escaped(diagram.name)}</b>${options.state && `<span>${escaped(options.state)}</span>`}<span>${escaped(format.date(options.at))}</span><span class="number">${escaped(number)}</span>${options.settings.map && plan.pages.length > 1 ? mapSvg(plan, page) : ''}</footer>`;
  return `<section class="page" aria-label="${escaped(number)}">${svg}${lanes}${options.settings.marks ? marksSvg(plan, page) : ''}${foot}</section>`;
}

function view({ x, y, width, height }: Box): string {
  return `${x} ${y} ${width} ${height}`;
}

/** Above each part, in the middle of what is seen of the lane: in the drawing a name could stand where the next page begins. */
function laneNames({ lanes }: Scene, part: Box, width: number, style: string): string {
  if (lanes.length === 1 && lanes[0]?.lane === null) return '';
  const names = lanes.map((lane) => {
    const from = Math.max(lane.x, part.x);
    const to = Math.min(lane.x + lane.width, part.x + part.width);
    if (to - from < 60) return '';
    return `<text x="${(from + to) / 2}" y="20" font-size="12" font-weight="500" fill="#6b6b73" text-anchor="middle">${escaped(lane.lane?.name ?? '')}</text>`;
  });
  const height = (FRAME.head * part.width) / width;
  return `<svg class="part" style="left:${FRAME.margin}mm;top:${FRAME.margin}mm" width="${width}mm" height="${FRAME.head}mm" viewBox="${part.x} ${LANE.header / 2 - height / 2} ${part.width} ${height}" ${style}>${names.join('')}</svg>`;
}

/** The same on further columns of what runs sideways: in the corners of the rows. */
function rowNames({ lanes, bounds, mirrored }: Scene, part: Box, area: PrintPlan['area'], style: string): string {
  const [start, end] = [part.x, part.x + part.width];
  const isFirst = mirrored ? end >= bounds.x + bounds.width : start <= bounds.x;
  if (isFirst || (lanes.length === 1 && lanes[0]?.lane === null)) return '';
  const names = lanes.map((lane) => {
    const from = Math.max(lane.x, part.y);
    if (Math.min(lane.x + lane.width, part.y + part.height) - from < 40) return '';
    return `<text x="${mirrored ? end - 8 : start + 8}" y="${from + 19}" font-size="12" font-weight="500" fill="#6b6b73">${escaped(lane.lane?.name ?? '')}</text>`;
  });
  return `<svg class="part" style="left:${FRAME.margin}mm;top:${FRAME.margin + FRAME.head}mm" width="${area.width}mm" height="${area.height}mm" viewBox="${view(part)}" ${style}>${names.join('')}</svg>`;
}

/** Corners for cutting, and dashed lines where the neighbour begins. */
function marksSvg({ area, paper, overlap, columns, rows }: PrintPlan, { column, row }: PrintPage): string {
  const [left, top] = [FRAME.margin, FRAME.margin + FRAME.head];
  const [right, low] = [left + area.width, top + area.height];
  const corner = (x: number, y: number, dx: number, dy: number) =>
    `<path d="M${x - dx * 5},${y}H${x - dx}M${x},${y - dy * 5}V${y - dy}"/>`;
  const lines = [
    column > 0 ? `<path class="next" d="M${left + overlap / 2},${top}V${low}"/>` : '',
    column < columns - 1 ? `<path class="next" d="M${right - overlap / 2},${top}V${low}"/>` : '',
    row > 0 ? `<path class="next" d="M${left},${top + overlap / 2}H${right}"/>` : '',
    row < rows - 1 ? `<path class="next" d="M${left},${low - overlap / 2}H${right}"/>` : '',
  ];
  return `<svg class="part marks" style="left:0;top:0" width="${paper.width}mm" height="${paper.height}mm" viewBox="0 0 ${paper.width} ${paper.height}" aria-hidden="true">${corner(left, top, 1, 1)}${corner(right, top, -1, 1)}${corner(left, low, 1, -1)}${corner(right, low, -1, -1)}${lines.join('')}</svg>`;
}

/** All pages in small, this one filled. */
function mapSvg({ columns, rows, pages }: PrintPlan, here: PrintPage): string {
  const [width, height] = [4, 3];
  const cells = pages.map((page) => {
    const fill = page === here ? '#1d1d20' : 'none';
    return `<rect x="${page.column * width + 0.3}" y="${page.row * height + 0.3}" width="${width - 0.6}" height="${height - 0.6}" fill="${fill}" stroke="#6b6b73" stroke-width="0.2"/>`;
  });
  const scale = Math.min(1, 9 / (rows * height), 40 / (columns * width));
  return `<svg class="map" width="${columns * width * scale}mm" height="${rows * height * scale}mm" viewBox="0 0 ${columns * width} ${rows * height}" aria-hidden="true">${cells.join('')}</svg>`;
}

/** What must not be missing: steps, paths, notes. */
function drawnBoxes({ nodes, paths, notes, groups }: Scene): Box[] {
  const stretches = paths.flatMap(({ points }) =>
    points.slice(1).flatMap((b, i) => {
      const a = points[i];
      if (!a) return [];
      const box = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) };
      return [{ ...box, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }];
    }),
  );
  return [...[...nodes, ...notes, ...groups].map(({ box }) => box), ...stretches];
}

const STYLE = `
body{margin:0;background:#fff;color:#1d1d20;font:9pt/1.2 Inter,system-ui,"Noto Sans Arabic",sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{position:relative;overflow:hidden;break-after:page;break-inside:avoid;background:#fff}.page:last-child{break-after:auto}
.part{position:absolute;display:block}.marks path{fill:none;stroke:#6b6b73;stroke-width:.2}.marks .next{stroke:#b5b2a8;stroke-dasharray:1.5 1.5}
footer{position:absolute;display:flex;align-items:center;gap:4mm;height:10mm;color:#6b6b73}footer b{max-width:45%;overflow:hidden;color:#1d1d20;font-weight:600;white-space:nowrap;text-overflow:ellipsis}
.number{margin-inline-start:auto;font-variant-numeric:tabular-nums}.map{flex:none}
@media screen{body{display:flex;flex-wrap:wrap;justify-content:center;gap:14mm;padding:10mm;background:#e7e5de;zoom:.42}.page{box-shadow:0 1mm 4mm #0003}}
`;
