// Commands that move a work item from hand to hand; part of the union in commands.ts.
import type { UnassignedBecause } from '../state/item-events';

export type HandCommandBody =
  /** "I have it": stops the time within which it must be taken up. */
  | { readonly type: 'accept'; readonly item: number }
  /** "Not me": it is given to others by the rule. */
  | { readonly type: 'refuse'; readonly item: number; readonly reason: string }
  /** To a colleague, and back: who delegates stays in charge. */
  | { readonly type: 'delegate'; readonly item: number; readonly to: string; readonly reason: string }
  /** Back to who delegated it; by either of them. */
  | { readonly type: 'giveBack'; readonly item: number }
  /** To several, of whom one takes it. */
  | { readonly type: 'offer'; readonly item: number; readonly to: readonly string[]; readonly reason: string }
  /** By the rule once more. */
  | { readonly type: 'reassign'; readonly item: number; readonly because: UnassignedBecause };
