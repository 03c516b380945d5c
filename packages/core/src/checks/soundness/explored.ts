// What has been seen of a net: the answer of `explore`, read by `levels.ts` and by what tells the findings.
import type { Cover, Exit, Transition } from './net';

export interface Explored {
  /** Everything that can happen was seen (as far as no place gets a second token). */
  readonly complete: boolean;
  readonly markings: number;
  /** What was taken of the budget for it. */
  readonly work: number;
  /** Markings in which something stands and nothing can move. */
  readonly stuck: readonly number[];
  /** Per place, how a second token comes to it. */
  readonly doubled: ReadonlyMap<number, Doubled>;
  /** Ends that end everything while others run. */
  readonly endedOthers: readonly EndedOthers[];
  readonly exits: readonly Exit[];
  /** The level can be done in the ordinary way. */
  readonly ends: boolean;
  /** A marking from which moves go on for ever without an end in reach; -1: none. */
  readonly endless: number;
  /** Steps that are reached. */
  readonly reached: Cover;
  /** Places that are filled in a marking. */
  filled(marking: number): readonly number[];
  /** The transitions that lead to the first of those that show `bit` of a cover, with it. */
  wayToStep(bit: number): readonly Transition[] | null;
  /** The transitions that lead to a marking. */
  way(marking: number): readonly Transition[];
}

export interface EndedOthers {
  readonly exit: Exit;
  /** The transitions up to the end, with it. */
  readonly way: readonly Transition[];
}

export interface Doubled {
  /** The transitions after which both are there. */
  readonly way: readonly Transition[];
  /** What is there already was there when this began, and more: it can go on without bound. */
  readonly grows: boolean;
}
