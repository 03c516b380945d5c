// The data that the deadline components draw: the same shapes as core's time module gives, written down here so that a
// story or another calendar can give them too. Instants are epoch ms, `...In` are ms.

export type ClosedReason =
  | { readonly type: 'break' }
  | { readonly type: 'night' }
  | { readonly type: 'weekend' }
  | { readonly type: 'holiday'; readonly name?: string };

/** A stretch of time without gaps to the next one. `reason` is there where `working` is false. */
export interface Shade {
  readonly fromAt: number;
  readonly toAt: number;
  readonly working: boolean;
  readonly reason?: ClosedReason | undefined;
}

/** One day of the proof. */
export interface WalkLine {
  /** `YYYY-MM-DD` in the calendar's zone. */
  readonly date: string;
  readonly spans: readonly { readonly fromAt: number; readonly toAt: number }[];
  readonly countedIn: number;
  readonly sumIn: number;
  readonly closed?: ClosedReason | undefined;
}

/** Something that happens at a moment of the clock: a rung of its ladder. */
export interface RibbonMark {
  readonly id: string;
  /** Short: "50", "125". */
  readonly label: string;
  readonly at: number;
  /** `late`: after due. */
  readonly tone?: 'plain' | 'late' | undefined;
  /** In full, for a screen reader: "125 %: e-mail the owner". */
  readonly says?: string | undefined;
}
