// What happens to a work item on its way from hand to hand, beyond being given and done. Part of the union in events.ts, and as frozen.

/** Why work was taken out of someone's hands to be given anew. */
export type UnassignedBecause = 'absent' | 'left' | 'directory' | 'rule' | 'ladder';

export type ItemHandEvent =
  /** Who got it has taken it up: it does not go round any more. */
  | { readonly type: 'item.accepted'; readonly item: number; readonly person: string }
  /** None of these took it up in time; it will be given to others. */
  | { readonly type: 'item.lapsed'; readonly item: number; readonly people: readonly string[] }
  /** `closed`: nobody is left to whom it is offered, or it was theirs; it will be given to others. */
  | {
      readonly type: 'item.refused';
      readonly item: number;
      readonly person: string;
      readonly reason: string;
      readonly closed: boolean;
    }
  /** `from` stays in charge and gets it back. */
  | {
      readonly type: 'item.delegated';
      readonly item: number;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly type: 'item.returned'; readonly item: number; readonly from: string | null; readonly to: string }
  | {
      readonly type: 'item.unassigned';
      readonly item: number;
      readonly person: string | null;
      readonly because: UnassignedBecause;
    };
