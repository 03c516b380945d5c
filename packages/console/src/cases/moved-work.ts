// What selected cases hold in somebody's hands, and whether another person could do it in time. Pure; the calendars are passed in.
import type { CaseRow, Person } from '@baton/client';

export interface HeldWork {
  readonly row: CaseRow;
  readonly item: number;
  readonly name: string;
  readonly holder: string | null;
  readonly dueAt: number | null;
}

/** Tasks of these cases that are not this person's already. */
export function heldWork(rows: readonly CaseRow[], to: string | null): HeldWork[] {
  return rows.flatMap((row) =>
    row.places.flatMap(({ item, name, person, dueAt }) =>
      item === null || (to !== null && person === to) ? [] : [{ row, item, name, holder: person, dueAt }],
    ),
  );
}

export type Verdict =
  | { readonly code: 'onTime' }
  | { readonly code: 'lateAlready' }
  /** `backAt` null: nobody knows when. */
  | { readonly code: 'away'; readonly backAt: number | null }
  /** No working hour of theirs lies before it is due. */
  | { readonly code: 'noHours' };

/** @param workingIn working time of this person between two instants, in ms */
export function verdictOf(
  dueAt: number | null,
  { absences = [] }: Pick<Person, 'absences'>,
  now: number,
  workingIn: (fromAt: number, toAt: number) => number,
): Verdict {
  if (dueAt === null) return { code: 'onTime' };
  if (dueAt <= now) return { code: 'lateAlready' };
  const absence = absences.find((one) => one.fromAt <= now && (one.toAt === null || now < one.toAt));
  if (absence && (absence.toAt === null || absence.toAt >= dueAt)) return { code: 'away', backAt: absence.toAt };
  return workingIn(absence?.toAt ?? now, dueAt) > 0 ? { code: 'onTime' } : { code: 'noHours' };
}

/**
 * What the move makes of a task: late where it now would not be, late either way (already, or with who has it now, too), or in time.
 * `before` is the verdict of who has it now; undefined: nobody has it.
 */
export function outcomeOf(after: Verdict, before: Verdict | undefined): 'onTime' | 'becomesLate' | 'eitherWay' {
  if (after.code === 'onTime') return 'onTime';
  return after.code === 'lateAlready' || (before !== undefined && before.code !== 'onTime')
    ? 'eitherWay'
    : 'becomesLate';
}
