// A person as the form holds them, in texts, and back. Pure; what cannot be read is said, nothing is guessed.
import type { Person } from '@baton/client';

export interface AbsenceDraft {
  /** Days, "2026-11-26"; null: not chosen. */
  readonly from: string | null;
  /** The first day back; null: for good. */
  readonly until: string | null;
  readonly deputy: string | null;
}

export interface PersonDraft {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly locale: string;
  readonly zone: string;
  readonly calendar: string;
  readonly roles: readonly string[];
  readonly groups: string;
  readonly areas: string;
  readonly skills: string;
  readonly manager: string | null;
  readonly absences: readonly AbsenceDraft[];
  readonly hasLeft: boolean;
}

export type DraftProblem = 'name' | 'id' | 'skills' | 'absence';

/** Midnight of a day in the zone of the office, and back. */
export interface DayClock {
  atMidnight(day: string): number;
  dayOf(at: number): string;
}

export function draftOf(person: Person | null, days: DayClock): PersonDraft {
  return {
    id: person?.id ?? '',
    name: person?.name ?? '',
    mail: person?.mail ?? '',
    phone: person?.phone ?? '',
    locale: person?.locale ?? '',
    zone: person?.zone ?? '',
    calendar: person?.calendar ?? '',
    roles: person?.roles ?? [],
    groups: (person?.groups ?? []).join(', '),
    areas: (person?.areas ?? []).join(', '),
    skills: (person?.skills ?? [])
      .map((skill) => (person?.skillLevels?.[skill] === undefined ? skill : `${skill} ${person.skillLevels[skill]}`))
      .join(', '),
    manager: person?.manager ?? null,
    absences: (person?.absences ?? []).map(({ fromAt, toAt, deputy }) => ({
      from: days.dayOf(fromAt),
      until: toAt === null ? null : days.dayOf(toAt),
      deputy: deputy ?? null,
    })),
    hasLeft: person?.inactive ?? false,
  };
}

/** The person, or the first thing that is wrong. Absences keep their exact moments where their days were not changed. */
export function personOf(draft: PersonDraft, before: Person | null, days: DayClock): Person | DraftProblem {
  const id = draft.id.trim();
  const name = draft.name.trim();
  if (name === '') return 'name';
  if (!/^[A-Za-z_][\w-]{0,99}$/.test(id)) return 'id';
  const skills = skillsOf(draft.skills);
  if (!skills) return 'skills';
  const absences = draft.absences.map((absence, i) => absenceOf(absence, before?.absences?.[i], days));
  if (absences.some((absence) => absence === null)) return 'absence';
  const kept = absences.filter((absence) => absence !== null);
  const levels = skills.flatMap(([skill, level]) => (level === null ? [] : [[skill, level] as const]));
  return {
    id,
    name,
    roles: [...draft.roles],
    ...text('mail', draft.mail),
    ...text('phone', draft.phone),
    ...text('locale', draft.locale),
    ...text('zone', draft.zone),
    ...text('calendar', draft.calendar),
    ...list('groups', listOf(draft.groups)),
    ...list('areas', listOf(draft.areas)),
    ...list(
      'skills',
      skills.map(([skill]) => skill),
    ),
    ...(levels.length > 0 ? { skillLevels: Object.fromEntries(levels) } : {}),
    ...(draft.manager === null ? {} : { manager: draft.manager }),
    ...(kept.length > 0 ? { absences: kept } : {}),
    ...(draft.hasLeft ? { inactive: true } : {}),
  };
}

type Absence = NonNullable<Person['absences']>[number];

function absenceOf({ from, until, deputy }: AbsenceDraft, before: Absence | undefined, days: DayClock): Absence | null {
  if (from === null) return null;
  const at = (day: string, known: number | null | undefined) =>
    known != null && days.dayOf(known) === day ? known : days.atMidnight(day);
  const fromAt = at(from, before?.fromAt);
  const toAt = until === null ? null : at(until, before?.toAt);
  return { fromAt, toAt, ...(deputy === null ? {} : { deputy }) };
}

/** "layout 5, print": names with their levels; null: not readable. */
function skillsOf(text: string): [string, number | null][] | null {
  const skills: [string, number | null][] = [];
  for (const entry of listOf(text)) {
    const parts = /^([A-Za-z_][\w-]*)(?:\s+(\d+))?$/.exec(entry);
    const level = parts?.[2] === undefined ? null : Number(parts[2]);
    if (!parts || (level !== null && (level < 1 || level > 10))) return null;
    skills.push([parts[1] as string, level]);
  }
  return skills;
}

export function listOf(text: string): string[] {
  return [...new Set(text.split(/[,،;]/).map((part) => part.trim()))].filter((part) => part !== '');
}

function text<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<K, string>);
}

function list<K extends string>(key: K, values: string[]): Partial<Record<K, string[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<K, string[]>);
}
