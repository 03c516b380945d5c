// How much a drawing from elsewhere is stretched: steps are wider here, and events on the way as wide as steps, so that what stands apart there
// could lie on one another. Pure. Called once for each file.
import { type BpmnElement, isA } from '../model/element';

/** Steps here are cards twice as wide as BPMN's boxes, and lower: enough for drawings with the usual room between steps. */
const LEAST = { x: 1.7, y: 1.1 } as const;
/** Closer together than this stretches apart stands only what lies on one another there too. */
const MOST = { x: 3, y: 2 } as const;
const GAP = { x: 16, y: 10 } as const;
/** Of one step; a file may pile up thousands at one place. */
const NEIGHBOURS = 60;

/** Of our steps: events that begin and end, decisions, bars, and all others. */
const SIZES: readonly (readonly [string, Size])[] = [
  ['StartEvent', { width: 14, height: 22 }],
  ['EndEvent', { width: 14, height: 22 }],
  ['ParallelGateway', { width: 190, height: 6 }],
  ['Gateway', { width: 190, height: 26 }],
  ['IntermediateThrowEvent', { width: 190, height: 20 }],
  ['SubProcess', { width: 190, height: 68 }],
];
const CARD = { width: 190, height: 52 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Shape extends Size {
  readonly x: number;
  readonly y: number;
  readonly plane: BpmnElement;
}

export function ownSize(element: BpmnElement): Size {
  return SIZES.find(([type]) => isA(element, type))?.[1] ?? CARD;
}

/** The least stretch at which steps of one sheet do not touch. */
export function stretchOf(shapes: ReadonlyMap<BpmnElement, Shape>): { readonly x: number; readonly y: number } {
  const steps = [...shapes]
    .filter(([element]) => isA(element, 'FlowNode') && !isA(element, 'BoundaryEvent') && !isA(element, 'SubProcess'))
    .map(([element, { x, y, width, height, plane }]) => {
      return { x: x + width / 2, y: y + height / 2, size: ownSize(element), plane, parent: element.$parent };
    })
    .toSorted((a, b) => a.x - b.x);
  const stretch: { x: number; y: number } = { ...LEAST };
  for (const [at, one] of steps.entries()) {
    for (const other of steps.slice(at + 1, at + 1 + NEIGHBOURS)) {
      const width = (one.size.width + other.size.width) / 2 + GAP.x;
      const height = (one.size.height + other.size.height) / 2 + GAP.y;
      const [dx, dy] = [other.x - one.x, Math.abs(other.y - one.y)];
      if (dx * stretch.x >= (one.size.width + CARD.width) / 2 + GAP.x) break;
      if (
        dx * stretch.x >= width ||
        one.plane !== other.plane ||
        one.parent !== other.parent ||
        dy * stretch.y >= height
      )
        continue;
      const need = { x: width / dx, y: height / dy };
      const isAcross = need.x / stretch.x <= need.y / stretch.y;
      if (isAcross && need.x <= MOST.x) stretch.x = need.x;
      else if (need.y <= MOST.y) stretch.y = need.y;
      else if (need.x <= MOST.x) stretch.x = need.x;
    }
  }
  return stretch;
}
