// How points and ranges lie to each other, where the reference has only the names: DMN 1.3, 10.3.4.9, table 77. Called by the compiled call;
// `before`, `after`, `meets`, `met by`, `overlaps` and `includes` are the reference's.
import { FeelRange } from 'feelin';
import { feelEquals } from './equality';
import { feelType } from './feel-value';
import { INTERVAL_FUNCTIONS } from './function-names';
import { type Bounds, boundsOf, feelOrder, isWithin } from './ordering';
import type { SourceRange } from './problem-codes';
import { nullBecause, type Run } from './run';

export type IntervalFunction = (typeof INTERVAL_FUNCTIONS)[number];

export function isIntervalFunction(name: string): name is IntervalFunction {
  return (INTERVAL_FUNCTIONS as readonly string[]).includes(name);
}

/** Null where one of the two is null, or where they have no such relation, which is noted. */
export function intervalRelation(
  run: Run,
  place: SourceRange,
  name: IntervalFunction,
  first: unknown,
  second: unknown,
): boolean | null {
  if (first === null || second === null) return null;
  const relation = new Relation(run, place);
  switch (name) {
    case 'overlaps before':
      return relation.ofRanges(name, first, second, (a, b) => relation.overlapsBefore(a, b));
    case 'overlaps after':
      return relation.ofRanges(name, second, first, (a, b) => relation.overlapsBefore(a, b));
    case 'coincides':
      return relation.coincides(first, second);
    case 'during':
      return relation.during(first, second);
    case 'starts':
      return relation.atEdge(name, first, second, 'start');
    case 'started by':
      return relation.atEdge(name, second, first, 'start');
    case 'finishes':
      return relation.atEdge(name, first, second, 'end');
    case 'finished by':
      return relation.atEdge(name, second, first, 'end');
  }
}

class Relation {
  constructor(
    private readonly run: Run,
    private readonly place: SourceRange,
  ) {}

  ofRanges(name: IntervalFunction, a: unknown, b: unknown, holds: (a: Bounds, b: Bounds) => boolean): boolean | null {
    return a instanceof FeelRange && b instanceof FeelRange ? holds(boundsOf(a), boundsOf(b)) : this.unfit(name, a);
  }

  overlapsBefore(a: Bounds, b: Bounds): boolean {
    const beginsSooner =
      this.less(a.start, b.start) || (this.same(a.start, b.start) && a.startIncluded && !b.startIncluded);
    const reaches = this.less(b.start, a.end) || (this.same(a.end, b.start) && a.endIncluded && b.startIncluded);
    return beginsSooner && reaches && this.endsNoLater(a, b);
  }

  coincides(a: unknown, b: unknown): boolean | null {
    if (!(a instanceof FeelRange) && !(b instanceof FeelRange)) return feelEquals(this.run, this.place, a, b);
    return this.ofRanges('coincides', a, b, (one, other) => {
      const closed = one.startIncluded === other.startIncluded && one.endIncluded === other.endIncluded;
      return closed && this.same(one.start, other.start) && this.same(one.end, other.end);
    });
  }

  during(inner: unknown, outer: unknown): boolean | null {
    return outer instanceof FeelRange
      ? isWithin(this.run, this.place, inner, boundsOf(outer))
      : this.unfit('during', outer);
  }

  /** A point or range that has its edge where the range has its own, and does not reach beyond it on the other side. */
  atEdge(name: IntervalFunction, inner: unknown, outer: unknown, edge: 'start' | 'end'): boolean | null {
    if (!(outer instanceof FeelRange)) return this.unfit(name, outer);
    const around = boundsOf(outer);
    const included = edge === 'start' ? around.startIncluded : around.endIncluded;
    if (!(inner instanceof FeelRange)) return included && this.same(inner, around[edge]);
    const within = boundsOf(inner);
    if (!this.same(within[edge], around[edge])) return false;
    if (edge === 'start') return within.startIncluded === included && this.endsNoLater(within, around);
    return within.endIncluded === included && this.startsNoSooner(within, around);
  }

  private endsNoLater(a: Bounds, b: Bounds): boolean {
    return this.less(a.end, b.end) || (this.same(a.end, b.end) && (!a.endIncluded || b.endIncluded));
  }

  private startsNoSooner(a: Bounds, b: Bounds): boolean {
    return this.less(b.start, a.start) || (this.same(a.start, b.start) && (!a.startIncluded || b.startIncluded));
  }

  private less(a: unknown, b: unknown): boolean {
    return feelOrder(this.run, this.place, '<', a, b) === true;
  }

  private same(a: unknown, b: unknown): boolean {
    return feelEquals(this.run, this.place, a, b) === true;
  }

  private unfit(name: IntervalFunction, argument: unknown): null {
    const value = feelType(argument);
    return nullBecause(this.run, 'expression.argument', this.place, { function: name, value });
  }
}
