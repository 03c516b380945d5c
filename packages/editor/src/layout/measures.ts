// The measures of the drawing (design: "Measures"), canvas units at 100 %, of work that runs from top to bottom. Looks read them here; what places
// and routes reads those of the drawing's direction (directed.ts).
import type { NodeKind } from '@baton/core';

export const LANE = { width: 244, header: 34, inset: 27, column: 226 } as const;
export const CARD = { width: 190, height: 52 } as const;

/**
 * The box that a stored position is the top left corner of. What is drawn may be wider or narrower and is centred in it (a decision
 * as wide as its question, a bar as long as its paths), so that renaming moves nothing.
 */
export const NOMINAL = {
  userTask: CARD,
  serviceTask: CARD,
  receiveTask: CARD,
  intermediateCatchEvent: CARD,
  subProcess: { width: 190, height: 68 },
  exclusiveGateway: { width: 190, height: 26 },
  parallelGateway: { width: 190, height: 6 },
  milestone: { width: 190, height: 20 },
  boundaryEvent: { width: 64, height: 20 },
  startEvent: { width: 14, height: 22 },
  endEvent: { width: 14, height: 22 },
  inclusiveGateway: { width: 190, height: 26 },
  eventBasedGateway: { width: 190, height: 26 },
  scriptTask: CARD,
  businessRuleTask: CARD,
  sendTask: CARD,
  manualTask: CARD,
  callActivity: CARD,
  intermediateThrowEvent: { width: 190, height: 20 },
} as const satisfies Record<NodeKind, { width: number; height: number }>;

/** What shape a kind has, as far as placing and routing care. */
export const SHAPE = {
  userTask: 'card',
  serviceTask: 'card',
  receiveTask: 'card',
  intermediateCatchEvent: 'card',
  subProcess: 'card',
  exclusiveGateway: 'decision',
  parallelGateway: 'bar',
  milestone: 'flag',
  boundaryEvent: 'tag',
  startEvent: 'ring',
  endEvent: 'ring',
  inclusiveGateway: 'decision',
  eventBasedGateway: 'decision',
  scriptTask: 'card',
  businessRuleTask: 'card',
  sendTask: 'card',
  manualTask: 'card',
  callActivity: 'card',
  intermediateThrowEvent: 'flag',
} as const satisfies Record<NodeKind, string>;

/** A sub-process that is drawn unfolded: its head with name and facts, and the room around what stands in it. */
export const FRAME = { head: 44, inset: 20, least: { width: 230, height: 96 } } as const;

export const DECISION_MIN = 144;
/** How far a bar reaches beyond its first and last path. */
export const BAR_REACH = 30;
/** Where the boundary tag stands on the rim of its step: its middle this far below the rim. */
export const TAG_BELOW_RIM = 6;
/** Height of the sheets under a folded sub-process, inside its nominal box. */
export const SHEETS = 8;

export const GAP = {
  card: 22,
  /** Before a decision. */
  question: 16,
  /** A path with words leads down from one to the other. */
  words: 34,
  wordsToBar: 21,
  bar: 18,
  start: 6,
  beforeFlag: 8,
  afterFlag: 12,
} as const;
