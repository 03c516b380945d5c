// Whether an alert that is raised at a moment has reached a human before another: by the policy of channels and quiet hours, and by who is at
// work. Used by the check of reach.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { Channel, Recipient, RungAction, Severity } from '../diagram/ladder';
import type { Absence, DirectoryFacts, Person } from '../people/directory-facts';
import { absenceAt, calendarOfPerson } from '../people/presence';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { nextWorkingAt } from '../time/working-time';
import { isZone } from '../time/zone';
import { whenToSend } from './policy';
import type { Preferences } from './preferences';
import { toldPeople } from './told-people';

/** Who has the work. `isKnown` false: somebody, whom only a case names. */
export interface Hands {
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly isKnown: boolean;
}

export interface ReachFacts {
  readonly directory: DirectoryFacts;
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  readonly preferences: ReadonlyMap<string, Preferences>;
  /** Owners of cases have this role; undefined: anybody may own one. */
  readonly ownerRole?: string | undefined;
}

export interface Reach {
  /** `fallback`: the last resort of the step's rule; null: only a case tells who that is. */
  inTime(action: RungAction, hands: Hands, at: number, dueAt: number, fallback: readonly string[] | null): boolean;
  /** People of one sort are told at the same moments, as long as only who has the work is told. */
  sortOf(person: string): number;
}

/** Somebody who keeps the hours of the office. */
const ANYBODY = null;

export function createReach({ directory, calendars, preferences, ownerRole }: ReachFacts): Reach {
  const owners = ownerRole
    ? [...directory.people.values()].filter((person) => !person.inactive && person.roles.includes(ownerRole))
    : [];
  const sorts = new Map<string, number>();
  const sortsById = new Map<string, number>();
  const known = new Map<string, Map<number, number | null>>();

  function sortOf(id: string): number {
    const before = sortsById.get(id);
    if (before !== undefined) return before;
    const person = directory.people.get(id);
    const { mail, phone, zone, calendar, absences, inactive, manager } = person ?? {};
    const address = [mail !== undefined, phone !== undefined];
    const wishes = preferences.get(id);
    // Above whom it goes on matters only for those who are away at times.
    const above = absences?.length || inactive ? [manager, absences] : [];
    const key = JSON.stringify([person ? '' : id, inactive, address, zone, calendar, above, wishes]);
    const sort = sorts.get(key) ?? sorts.size;
    sorts.set(key, sort);
    sortsById.set(id, sort);
    return sort;
  }

  function receiversOf(
    recipient: Recipient,
    { alert: kind }: RungAction,
    hands: Hands,
    at: number,
    fallback: readonly string[] | null,
  ): readonly (Person | typeof ANYBODY)[] {
    const unknownHands = !hands.isKnown && (recipient.type === 'assignee' || recipient.type === 'manager');
    if (unknownHands || recipient.type === 'variable' || recipient.type === 'expression') return [ANYBODY];
    if (recipient.type === 'participants') return [ANYBODY];
    const told = (owner: string | null) => {
      const people = toldPeople([recipient], directory, {
        ...hands,
        kind,
        at,
        owner,
        // Somebody, where only a case tells who: they are told, or those who keep things running.
        fallback: () => fallback ?? [],
      });
      const isOpen = fallback === null && people.some(({ instead }) => instead?.by === 'fallback');
      return isOpen ? [ANYBODY] : people.flatMap(({ person }) => directory.people.get(person) ?? []);
    };
    if (recipient.type !== 'owner') return told(null);
    return owners.length > 0 ? owners.flatMap(({ id }) => told(id)) : [ANYBODY];
  }

  /** When the person has it before their eyes; null: never. */
  function reachedAt(person: Person | null, channel: Channel, severity: Severity, at: number): number | null {
    const key = `${person ? sortOf(person.id) : ''} ${channel} ${severity}`;
    const moments = known.get(key) ?? new Map<number, number | null>();
    known.set(key, moments);
    const before = moments.get(at);
    if (before !== undefined) return before;
    const reached = reachOf(person, channel, severity, at);
    moments.set(at, reached);
    return reached;
  }

  function reachOf(person: Person | null, channel: Channel, severity: Severity, at: number): number | null {
    if (person && !hasAddress(person, channel)) return null;
    const calendar = calendarOfPerson(person ?? undefined, calendars) ?? calendars.get(DEFAULT_CALENDAR);
    const wishes = (person && preferences.get(person.id)) ?? {};
    const zone = [wishes.zone, person?.zone].find((name) => name !== undefined && isZone(name));
    const released = releaseOf(channel, severity, at, zone ?? calendar?.calendar.zone ?? 'UTC', wishes);
    if (released === null) return null;
    const bypasses = severity === 'critical' && (channel === 'sms' || channel === 'chat');
    return atWork(person, bypasses ? undefined : calendar, released);
  }

  return {
    sortOf,
    inTime: (action, hands, at, dueAt, fallback) =>
      action.to.some((recipient) =>
        receiversOf(recipient, action, hands, at, fallback).some((person) =>
          action.channels.some((channel) => {
            const { severity = 'normal' } = action;
            const reached = reachedAt(person, channel, severity, at);
            return reached !== null && reached < dueAt;
          }),
        ),
      ),
  };
}

function hasAddress(person: Person, channel: Channel): boolean {
  if (channel === 'mail') return person.mail !== undefined;
  return channel === 'sms' ? person.phone !== undefined : true;
}

function releaseOf(
  channel: Channel,
  severity: Severity,
  raisedAt: number,
  zone: string,
  preferences: Preferences,
): number | null {
  let now = raisedAt;
  // Quiet hours after a digest, and a digest after quiet hours: more never follow one another.
  for (let turn = 0; turn < 4; turn++) {
    const decision = whenToSend({ channel, severity, raisedAt, now, zone, preferences, lastSentAt: null });
    if (decision.type === 'send') return now;
    if (decision.type === 'withdraw') return null;
    now = decision.until;
  }
  return now;
}

/** The first moment from `at` on at which the person is there and, by the calendar, at work; null: never. */
function atWork(person: Person | null, calendar: CompiledCalendar | undefined, at: number): number | null {
  let now: number | null = at;
  for (let turn = 0; turn < 100 && now !== null; turn++) {
    const working: number | null = calendar ? nextWorkingAt(calendar, now) : now;
    if (working === null) return null;
    const absence: Absence | null | undefined = person && absenceAt(person, working);
    if (!absence) return working;
    now = absence.toAt;
  }
  return null;
}
