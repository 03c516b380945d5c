// The measures of a drawing by its direction. Places are stored, arranged and routed as if work ran from top to bottom: x across the work, y along
// it. Where it runs from side to side the same steps lie on their side there, and `seen.ts` turns the finished drawing. Called by whatever places.
import type { Diagram, Flow, NodeKind, Point } from '@baton/core';
import type { Box } from './box';
import { BAR_REACH, CARD, FRAME, GAP, LANE, NOMINAL, SHAPE, TAG_BELOW_RIM } from './measures';
import type { SceneOptions } from './scene';
import { textWidth } from './text-width';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Widths lie across the work, heights along it. */
export interface Measures {
  /** Work runs from side to side. */
  readonly sideways: boolean;
  readonly nominal: Readonly<Record<NodeKind, Size>>;
  readonly card: Size;
  /** Least width of a lane, room beside its cards, from one column to the next, and how near to a column counts as on it. */
  readonly lane: { readonly width: number; readonly inset: number; readonly column: number; readonly near: number };
  readonly gap: Readonly<Record<Exclude<keyof typeof GAP, 'words' | 'wordsToBar'>, number>> & {
    readonly words: (flow: Flow) => number;
    readonly wordsToBar: (flow: Flow) => number;
    /** Between steps that have nothing to do with each other. */
    readonly apart: number;
  };
  readonly bar: { readonly reach: number; readonly shortest: number };
  /** From the corner of an unfolded sub-process to that of what it shows, and its least size. */
  readonly frame: { readonly head: Point; readonly least: Size };
  /** How far the sheets under a folded sub-process reach beyond the side where paths leave. */
  readonly sheets: Point;
  /** Room for the tags on a rim. */
  readonly rim: number;
  /** The side of a step on which tags sit, and those of a tag by which paths leave, with what each costs. */
  readonly tags: {
    readonly side: 'start' | 'end';
    readonly out: readonly (readonly ['start' | 'end' | 'bottom', number])[];
  };
  /** Top of a step that stands beside the one before it: `top` and `before` are place and height of that, `own` its own height. */
  readonly beside: {
    readonly meanwhile: (top: number, before: number, own: number) => number;
    readonly decided: (top: number, before: number) => number;
    readonly ended: (top: number, before: number, own: number) => number;
  };
  /** Ends beside the main way stand in the strip beside the cards, or across from their decision. */
  readonly sideEnds: 'strip' | 'across';
  /** From what is seen, not mirrored, to what is stored, and back. */
  readonly turned: <B extends Box>(box: B) => B;
}

const DOWN: Measures = {
  sideways: false,
  nominal: NOMINAL,
  card: CARD,
  lane: { ...LANE, near: 60 },
  gap: { ...GAP, words: () => GAP.words, wordsToBar: () => GAP.wordsToBar, apart: 14 },
  bar: { reach: BAR_REACH, shortest: 120 },
  frame: { head: { x: 0, y: FRAME.head }, least: FRAME.least },
  sheets: { x: 0, y: 6 },
  rim: LANE.column - 14,
  tags: {
    side: 'start',
    out: [
      ['start', 0],
      ['bottom', 20],
    ],
  },
  beside: {
    meanwhile: (top, before, own) => top + before + TAG_BELOW_RIM - own / 2,
    decided: (top, before) => top + before + 14 - 26,
    ended: (top, _before, own) => top + 26 - own / 2,
  },
  sideEnds: 'strip',
  turned: (box) => box,
};

/** Words on a path lie along it: it is as long as they are. */
const roomForWords = (flow: Flow) => Math.min(150, Math.ceil(flow.name ? textWidth(flow.name, 11) + 12 : 84)) + 36;

const RIGHT: Measures = {
  sideways: true,
  nominal: lying(),
  card: turnedSize(CARD),
  lane: { width: 120, inset: 34, column: 100, near: 24 },
  gap: {
    card: 44,
    question: 40,
    bar: 44,
    start: 30,
    beforeFlag: 34,
    afterFlag: 34,
    words: roomForWords,
    wordsToBar: roomForWords,
    apart: 28,
  },
  bar: { reach: 32, shortest: 64 },
  frame: { head: { x: FRAME.head, y: 0 }, least: turnedSize(FRAME.least) },
  sheets: { x: 6, y: 0 },
  rim: 220,
  tags: {
    side: 'end',
    out: [
      ['end', 0],
      ['bottom', 60],
    ],
  },
  beside: {
    meanwhile: (top) => top + 136,
    decided: (top, before) => top + before / 2 + 48,
    ended: (top, before, own) => top + before / 2 - own / 2,
  },
  sideEnds: 'across',
  turned: (box) => ({ ...box, x: box.y, y: box.x, width: box.height, height: box.width }),
};

export function measuresOf({ layout }: Pick<Diagram, 'layout'>): Measures {
  return layout?.direction === 'right' ? RIGHT : DOWN;
}

function turnedSize({ width, height }: Size): Size {
  return { width: height, height: width };
}

/** Flags are as long as their words: less room is kept for them than for a card. */
function lying(): Record<NodeKind, Size> {
  const sizes = Object.entries(NOMINAL).map(([kind, size]) => {
    const shape = SHAPE[kind as NodeKind];
    if (shape === 'flag') return [kind, { width: size.height, height: 130 }];
    return [kind, shape === 'bar' ? { width: CARD.height, height: size.height } : turnedSize(size)];
  });
  return Object.fromEntries(sizes);
}

/** Whether a scene of it is seen turned: one that is asked for as it is stored is not, nor an unfolded part, which is turned with what is around it. */
export function isSideways(diagram: Diagram, { asStored, frame }: Pick<SceneOptions, 'asStored' | 'frame'>): boolean {
  return !asStored && !frame && measuresOf(diagram).sideways;
}
