// The drawing's own layout (BPMN DI): where steps stand and how paths bend. Steps are wider here, so that the drawing is stretched about their
// middles. Places are stored along and across the work: a drawing that runs from the left to the right is laid down.
import type { Layout, Point } from '@baton/core';
import type { BpmnModel } from '../model/bpmn-model';
import { type BpmnElement, flag, isA, many, one } from '../model/element';
import { runsSideways } from './direction';
import { ownSize, stretchOf } from './stretch';

/** Where the first step of a sheet stands across the work and along it. */
const FIRST = { across: 34, along: 4 } as const;
const BENDS = 50;

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly plane: BpmnElement;
}

export interface Drawing {
  /** `ids`: our id of each element of the process. */
  layoutOf(elements: readonly BpmnElement[], ids: (element: BpmnElement) => string | undefined): Layout | undefined;
  /** Where a lane begins, across the work; undefined: it is not drawn. */
  startOf(lane: BpmnElement): number | undefined;
  /** What is drawn with its middle in the shape of a group. */
  inside(group: BpmnElement, elements: readonly BpmnElement[]): readonly BpmnElement[];
  /** The place of an annotation from the corner of a step, or on its sheet; undefined: it is not drawn, or all is drawn elsewhere. */
  placeBeside(
    annotation: BpmnElement,
    step: BpmnElement | undefined,
    elements: readonly BpmnElement[],
    process: BpmnElement,
  ): Point | undefined;
}

export function readDrawing(model: BpmnModel): Drawing {
  const shapes = new Map<BpmnElement, Shape>();
  const edges = new Map<BpmnElement, readonly Point[]>();
  const lanes: boolean[] = [];
  for (const plane of many(model.definitions, 'diagrams').flatMap((diagram) => one(diagram, 'plane') ?? [])) {
    for (const drawn of many(plane, 'planeElement')) {
      const element = one(drawn, 'bpmnElement');
      if (!element) continue;
      if (drawn.$type === 'bpmndi:BPMNShape') {
        const point = pointOf(one(drawn, 'bounds'));
        if (point && !shapes.has(element)) shapes.set(element, { ...point, ...sizeOf(one(drawn, 'bounds')), plane });
        if (isA(element, 'Lane') || isA(element, 'Participant')) lanes.push(flag(drawn, 'isHorizontal'));
      } else if (drawn.$type === 'bpmndi:BPMNEdge' && !edges.has(element)) {
        edges.set(
          element,
          many(drawn, 'waypoint').flatMap((one) => pointOf(one) ?? []),
        );
      }
    }
  }
  const sideways = runsSideways(lanes, edges);
  const stretch = stretchOf(shapes);
  return {
    layoutOf: (elements, ids) => layoutOf(elements, ids, { shapes, edges, sideways, stretch }),
    startOf: (lane) => (sideways ? shapes.get(lane)?.y : shapes.get(lane)?.x),
    inside: (group, elements) => inside(shapes.get(group), elements, shapes),
    placeBeside(annotation, step, elements, process) {
      const at = shapes.get(annotation);
      const beside = step && shapes.get(step);
      const first = elements.flatMap((element) => (element.$parent === process ? (shapes.get(element) ?? []) : []));
      if (!at || first.length === 0) return undefined;
      const origin = beside ?? { x: Math.min(...first.map(({ x }) => x)), y: Math.min(...first.map(({ y }) => y)) };
      return stored({ x: (at.x - origin.x) * stretch.x, y: (at.y - origin.y) * stretch.y }, sideways);
    },
  };
}

interface Found {
  readonly shapes: ReadonlyMap<BpmnElement, Shape>;
  readonly edges: ReadonlyMap<BpmnElement, readonly Point[]>;
  readonly sideways: boolean;
  readonly stretch: Point;
}

function layoutOf(
  elements: readonly BpmnElement[],
  ids: (element: BpmnElement) => string | undefined,
  { shapes, edges, sideways, stretch }: Found,
): Layout | undefined {
  const origins = new Map<BpmnElement | undefined, Point>();
  const drawn = elements.filter((element) => shapes.has(element) && ids(element) !== undefined);
  for (const element of drawn) {
    const { x, y } = shapes.get(element) as Shape;
    const around = element.$parent;
    const origin = origins.get(around);
    origins.set(around, { x: Math.min(x, origin?.x ?? x), y: Math.min(y, origin?.y ?? y) });
  }
  const originOf = (element: BpmnElement): Point => {
    const around = element.$parent;
    const holder = around && isA(around, 'SubProcess') ? shapes.get(around) : undefined;
    const inner = shapes.get(element);
    // Drawn inside its sub-process: from that corner. On a plane of its own: from its own first step.
    if (holder && (!inner || holder.plane === inner.plane)) return holder;
    return origins.get(around) ?? { x: 0, y: 0 };
  };
  const place = ({ x, y }: Point, origin: Point): Point => ({
    x: (x - origin.x) * stretch.x,
    y: (y - origin.y) * stretch.y,
  });
  const corners = new Map<BpmnElement, Point>();
  for (const element of drawn) {
    const { x, y, width, height } = shapes.get(element) as Shape;
    const middle = place({ x: x + width / 2, y: y + height / 2 }, originOf(element));
    const size = ownSize(element);
    corners.set(element, { x: middle.x - size.width / 2, y: middle.y - size.height / 2 });
  }
  const shifts = shiftsOf(corners, sideways);
  const finished = (point: Point, element: BpmnElement): Point => {
    const by = shifts.get(element.$parent) ?? { x: 0, y: 0 };
    return stored({ x: point.x + by.x, y: point.y + by.y }, sideways);
  };
  const nodes: Record<string, Point> = {};
  for (const [element, corner] of corners) nodes[ids(element) ?? ''] = finished(corner, element);
  const flows: Record<string, Point[]> = {};
  for (const element of elements) {
    const id = ids(element);
    const bends = edges.get(element)?.slice(1, -1).slice(0, BENDS) ?? [];
    if (id !== undefined && bends.length > 0 && isA(element, 'SequenceFlow')) {
      flows[id] = bends.map((point) => finished(place(point, originOf(element)), element));
    }
  }
  if (drawn.length === 0) return undefined;
  return {
    ...(sideways && { direction: 'right' as const }),
    nodes,
    ...(Object.keys(flows).length > 0 ? { flows } : {}),
  };
}

/** How far each sheet moves so that its first step stands where ours begin. */
function shiftsOf(corners: ReadonlyMap<BpmnElement, Point>, sideways: boolean): Map<BpmnElement | undefined, Point> {
  const first = sideways ? { x: FIRST.along, y: FIRST.across } : { x: FIRST.across, y: FIRST.along };
  const least = new Map<BpmnElement | undefined, Point>();
  for (const [{ $parent }, { x, y }] of corners) {
    const known = least.get($parent);
    least.set($parent, { x: Math.min(x, known?.x ?? x), y: Math.min(y, known?.y ?? y) });
  }
  return new Map([...least].map(([sheet, { x, y }]) => [sheet, { x: first.x - x, y: first.y - y }]));
}

/** A place as it is drawn, along and across the work. */
function stored({ x, y }: Point, sideways: boolean): Point {
  const [across, along] = sideways ? [y, x] : [x, y];
  return { x: Math.round(across), y: Math.round(along) };
}

function inside(
  group: Shape | undefined,
  elements: readonly BpmnElement[],
  shapes: ReadonlyMap<BpmnElement, Shape>,
): readonly BpmnElement[] {
  if (!group) return [];
  return elements.filter((element) => {
    const shape = shapes.get(element);
    if (!shape || shape.plane !== group.plane || isA(element, 'SequenceFlow')) return false;
    const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2];
    return x >= group.x && x <= group.x + group.width && y >= group.y && y <= group.y + group.height;
  });
}

function sizeOf(element: BpmnElement | undefined): { width: number; height: number } {
  const size = (value: unknown) => (typeof value === 'number' && value >= 0 && value < 300_000 ? value : 0);
  return { width: size(element?.get('width')), height: size(element?.get('height')) };
}

function pointOf(element: BpmnElement | undefined): Point | undefined {
  const [x, y] = [element?.get('x'), element?.get('y')];
  const usable = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 300_000;
  return usable(x) && usable(y) ? { x, y } : undefined;
}
