// Whether a person is there: absences with deputies, and working hours. Pure; called by the chooser, the plan for an absence and the check of reach.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { isWorking } from '../time/working-time';
import type { ChoiceReason } from './choice';
import type { Absence, DirectoryFacts, Person } from './directory-facts';

/** How many deputies stand in for one another at most. */
export const DEPUTY_CHAIN = 5;

/** The absence that covers the moment: [fromAt, toAt). */
export function absenceAt(person: Person, at: number): Absence | undefined {
  return person.absences?.find((absence) => absence.fromAt <= at && (absence.toAt === null || at < absence.toAt));
}

/** Who does this person's work at the moment: themself, or the deputy at the end of the chain; null: nobody. Deputies in a circle end in nobody. */
export function standIn(id: string, directory: DirectoryFacts, at: number, reasons?: ChoiceReason[]): string | null {
  const seen: string[] = [];
  let current: string | undefined = id;
  while (current && !seen.includes(current) && seen.length < DEPUTY_CHAIN) {
    seen.push(current);
    const person: Person | undefined = directory.people.get(current);
    if (!person || person.inactive) {
      reasons?.push({ code: 'excluded.unknown', person: current });
      return null;
    }
    const absence = absenceAt(person, at);
    if (!absence) return person.id;
    if (!absence.deputy) {
      const until = absence.toAt === null ? null : new Date(absence.toAt).toISOString();
      reasons?.push({ code: 'excluded.absent', person: person.id, until });
      return null;
    }
    reasons?.push({ code: 'excluded.deputy', person: person.id, deputy: absence.deputy });
    current = absence.deputy;
  }
  return null;
}

/** The calendar that a person works by: their own, else `otherwise`, else the office's; undefined where none of them is known. */
export function calendarOfPerson(
  person: Person | undefined,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  otherwise: string = DEFAULT_CALENDAR,
): CompiledCalendar | undefined {
  return (
    (person?.calendar === undefined ? undefined : calendars.get(person.calendar)) ??
    calendars.get(otherwise) ??
    calendars.get(DEFAULT_CALENDAR)
  );
}

/** Whether the person is at work by their hours; where no calendar is known they are. Absences are another matter. */
export function isOnShift(
  person: Person | undefined,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  at: number,
  otherwise?: string,
): boolean {
  const calendar = calendarOfPerson(person, calendars, otherwise);
  return !calendar || isWorking(calendar, at);
}
