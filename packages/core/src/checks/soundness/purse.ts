// How much is looked at, in one look and in one drawing: a bound on the time that a check takes, counted in work and not by the clock, so
// that the answer is the same on every machine. Shared by the levels of a drawing.

/** Of one look at one level. */
export interface Budget {
  readonly markings: number;
  /** Firings, weighted by the size of a marking; bounds the time however wide the net is. */
  readonly work: number;
  /** Only one branch after the other, the latest first: comes to where things get stuck soon, but does not see everything. */
  readonly deep?: boolean;
}

/** A marking that was not there before, beside the firing that led to it. */
export const MARKING_WORK = 40;

export const BUDGET: Budget = { markings: 50_000, work: 20_000_000 };

/** Of a whole drawing: many levels that are hard together are looked at for as long as two or three of them. */
const WHOLE = 30_000_000;

/** What each look may take, however much was spent before. */
const LEAST = 20_000;

export class Purse {
  private left: number;

  constructor(readonly whole: number = WHOLE) {
    this.left = whole;
  }

  get isEmpty(): boolean {
    return this.left <= 0;
  }

  get spent(): number {
    return this.whole - this.left;
  }

  /**
   * The part of one level, while `waiting` are still to come, with it; what it does not need is left to them. Few are hard: a third of what is
   * left, or more where few are to come.
   */
  shareOf(waiting: number): Share {
    return new Share(this.left / Math.min(waiting, 3), (work) => {
      this.left -= work;
    });
  }
}

/** What the looks at one level take from. */
export class Share {
  /** How many markings the most thorough of the looks saw. */
  markings = 0;

  constructor(
    private left: number,
    private readonly spend: (work: number) => void,
  ) {}

  look<T extends { readonly markings: number; readonly work: number }>(
    budget: Budget,
    explore: (budget: Budget) => T,
  ): T {
    const seen = explore({ ...budget, work: Math.min(budget.work, Math.max(LEAST, this.left)) });
    this.left -= seen.work;
    this.spend(seen.work);
    this.markings = Math.max(this.markings, seen.markings);
    return seen;
  }
}
