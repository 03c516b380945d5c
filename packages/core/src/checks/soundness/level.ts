// One level of a drawing, gone through: what the check of soundness knows of it.
import type { Node } from '../../nodes/node';
import type { Explored } from './explored';
import type { InsideOutcome } from './inside-outcome';
import type { Net } from './net';

export interface Level {
  /** The sub-process, or `TOP`. */
  readonly id: string;
  readonly nodes: readonly Node[];
  readonly net: Net;
  readonly explored: Explored;
  /** Where there was too much to look at: a second look that goes deep. */
  readonly deep: Explored | null;
  readonly outcome: InsideOutcome;
  /** How many were seen by the look that saw most. */
  readonly markings: number;
  /** What is found is certain: false where joins were taken for others, since it was too much to look at as it was drawn. */
  readonly exact: boolean;
  /** A look at the net as it was drawn: a reduced one knows that a step is reached, not always by which moves. */
  readonly lookAsDrawn: () => Explored;
}
