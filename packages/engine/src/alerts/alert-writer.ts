// Gathers what the text of an alert is made from, at the moment of reading or sending: the concrete action in the reader's language, whose
// thing it is about, how much working time is left. Words themselves are `@baton/words`'.
import {
  calendarOfPerson,
  DEFAULT_CALENDAR,
  type Detour,
  type Diagram,
  type DirectoryFacts,
  isZone,
  type Person,
  type Preferences,
  workingTimeBetween,
} from '@baton/core';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { caseTitle } from '../commit/case-title';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { PeopleSource } from '../instance/people-source';
import type { LinkSigner } from '../links/signed-link';
import type { AlertMessage } from '../ports/channel';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import { dataOfItem, fillingOf } from '../queries/local-data';
import type { DeliveryRow } from '../rows/rows';
import { fillIn, textAt } from './fill-in';

/** How long the link in a message is good, in ms. */
const ACKNOWLEDGE_WITHIN = 30 * 86_400_000;

export interface AlertWriter {
  /** As of `at`, absent: now. Null: the person or the case is unknown. Rejects where the directory does. */
  messageFor(delivery: DeliveryRow, at?: number): Promise<AlertMessage | null>;
  /** IANA zone in which this person lives. */
  zoneFor(delivery: DeliveryRow): Promise<string>;
}

export interface AlertPlaces {
  /** Address of the console, without a slash at the end. */
  readonly baseUrl: string;
  /** For people without a language of their own. */
  readonly locale: string;
}

export function createAlertWriter(
  instances: Instances,
  people: PeopleSource,
  calendars: CompiledCalendars,
  runtime: Runtime,
  places: AlertPlaces,
  store: Pick<Store, 'preferences'>,
  links: LinkSigner,
): AlertWriter {
  async function zoneFor(delivery: DeliveryRow): Promise<string> {
    const [{ people: everyone }, preferences, { calendars: known }] = await Promise.all([
      people.directory(),
      store.preferences(delivery.person),
      calendars.facts(),
    ]);
    const person = everyone.get(delivery.person);
    return zoneOf(preferences ?? {}, person, calendarOfPerson(person, known)?.calendar.zone);
  }

  function acknowledgeLink(delivery: DeliveryRow, now: number): string | null {
    const token = links.sign('acknowledge', delivery.delivery, now + ACKNOWLEDGE_WITHIN);
    return token === null ? null : `${places.baseUrl}/acknowledge/${token}`;
  }

  return {
    zoneFor,
    async messageFor(delivery, at) {
      const [directory, live, preferences] = await Promise.all([
        people.directory(),
        instances.read(delivery.instanceId),
        store.preferences(delivery.person),
      ]);
      const person = directory.people.get(delivery.person);
      if (!person || !live) return null;
      const ownLocale = preferences?.locale ?? person.locale;
      const locale = ownLocale ?? places.locale;
      const { diagram } = live.graph;
      const known = (await calendars.facts()).calendars;
      const calendar = known.get(calendarOf(diagram, delivery)) ?? known.get(DEFAULT_CALENDAR);
      const holder = holderOf(delivery, live);
      const now = at ?? runtime.now();
      return {
        delivery: titled(delivery, live, locale),
        person,
        idempotencyKey: delivery.delivery,
        ...wordsOf(delivery, live, locale),
        client: clientOf(live),
        holder: holder === null || holder === person.id ? null : (directory.people.get(holder)?.name ?? holder),
        ...(delivery.instead ? { instead: insteadOf(delivery.instead, directory) } : {}),
        now,
        leftIn: calendar && delivery.dueAt !== null ? workingTimeBetween(calendar, now, delivery.dueAt) : null,
        link: linkTo(places.baseUrl, delivery),
        acknowledgeLink: acknowledgeLink(delivery, runtime.now()),
        zone: zoneOf(preferences ?? {}, person, calendar?.calendar.zone),
        locale,
        ...(ownLocale === undefined ? {} : { ownLocale }),
      };
    },
  };
}

/** With the title in the reader's language, where the drawing gives the case its title and has words for it. */
function titled(delivery: DeliveryRow, { graph, state }: LiveInstance, locale: string): DeliveryRow {
  return textAt(graph.diagram, locale, 'caseTitle') === undefined
    ? delivery
    : { ...delivery, caseTitle: caseTitle(graph, state, locale) };
}

/** Whoever held it when the alert was raised: who holds it since then did not let it become late. */
function holderOf({ holder, item }: DeliveryRow, { state }: LiveInstance): string | null {
  return holder === undefined ? (state.items.find(({ id }) => id === item)?.assignee ?? null) : holder;
}

function insteadOf({ of, because }: Detour, directory: DirectoryFacts): NonNullable<AlertMessage['instead']> {
  return { of: of === null ? null : (directory.people.get(of)?.name ?? of), because };
}

function wordsOf(
  delivery: DeliveryRow,
  { graph, state }: LiveInstance,
  locale: string,
): Pick<AlertMessage, 'action' | 'instructions'> {
  const { diagram } = graph;
  const data = fillingOf(state, dataOfItem(state, delivery.item));
  const text = (place: string) => textAt(diagram, locale, `node.${delivery.node}.${place}`);
  const span = spanOf(diagram, delivery);
  const name = span ? textAt(diagram, locale, `clock.${span.id}`) : text('name');
  const ordinal = graph.ordinals.get(delivery.node);
  const def = ordinal === undefined ? undefined : graph.nodes[ordinal]?.def;
  const written = text('instructions') ?? (def?.kind === 'userTask' ? def.instructions : undefined);
  return {
    action: fillIn(name ?? delivery.stepName, data),
    instructions: written === undefined ? null : fillIn(written, data),
  };
}

/** The linked client, else the first thing that the case is about. */
function clientOf({ links }: LiveInstance): string | null {
  return (links.find((link) => link.type === 'client') ?? links[0])?.label ?? null;
}

/** The time target over several steps that this is about; its alerts name no step. */
function spanOf(diagram: Diagram, { node, stepName }: DeliveryRow) {
  return node === '' ? diagram.clocks?.find((clock) => clock.name === stepName) : undefined;
}

function calendarOf(diagram: Diagram, delivery: DeliveryRow): string {
  const def = diagram.nodes.find((candidate) => candidate.id === delivery.node);
  const deadline = def ? ('deadline' in def ? def.deadline : undefined) : spanOf(diagram, delivery)?.deadline;
  return deadline?.calendar ?? DEFAULT_CALENDAR;
}

function linkTo(baseUrl: string, { instanceId, item }: DeliveryRow): string {
  const path = item === null ? `/cases/${instanceId}` : `/tasks/${instanceId}/${item}`;
  return `${baseUrl}${path}`;
}

/** What a host's directory says is taken only where this machine knows it. */
function zoneOf(preferences: Preferences, person: Person | undefined, calendarZone: string | undefined): string {
  return [preferences.zone, person?.zone].find((zone) => zone !== undefined && isZone(zone)) ?? calendarZone ?? 'UTC';
}
