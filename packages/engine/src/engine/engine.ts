// The engine as its host sees it. Every question and every act of a person carries a Scope; every act a command id, and the same id twice
// takes effect once.
import type { BusinessCalendar, CalendarLayer, HandlerOffer, Person, Role } from '@baton/core';
import type { AlertDesk } from '../alerts/alert-desk';
import type { Actor, Scope } from '../authority/scope';
import type { CalendarPreview } from '../calendars/edited-calendars';
import type { AbsencePlans } from '../directory/absence-plan';
import type { DirectoryAdmin } from '../directory/directory-admin';
import type { EngineEvents } from '../events/engine-events';
import type { CommandInput } from '../input/command-input';
import type { AddressedMessageInput, MessageInput, SignalInput, StartByMessageInput } from '../input/message-input';
import type { StartInput } from '../input/start-input';
import type { AnswerDesk } from '../links/answer-desk';
import type { LogVerdict } from '../log/verify-log';
import type { MessageReply } from '../messages/correlation';
import type { AdminChange } from '../ports/store';
import type { ProcessService } from '../processes/process-service';
import type { EngineQueries } from '../queries/engine-queries';
import type { CaseReply, Refusal, Reply } from '../reply/reply';
import type { SignalReply } from '../signals/broadcast';
import type { StalledCase } from '../stalls/stall-scan';
import type { ReleaseService } from '../versions/release-service';

export interface Engine {
  /** What this person may see and do; null: unknown to the directory, or left. */
  scope(actor: Actor): Promise<Scope | null>;

  /**
   * Starts a case of a published process. Refusals: `not-allowed`, `input.invalid`, `input.too-large`, `process.unknown`, `person.unknown`,
   * and the step's own (`variable.missing`, `variable.type`, ...).
   */
  start(scope: Scope, input: StartInput, commandId: string): Promise<Reply<CaseReply>>;
  /**
   * Something a person does in a case. An unknown case and one out of sight both answer `not-found`. A refusal changed nothing and is not
   * kept: the same id may be tried again. What took effect answers the same again.
   */
  command(scope: Scope, instanceId: string, input: CommandInput, commandId: string): Promise<Reply<CaseReply>>;
  acknowledge(scope: Scope, deliveryId: string, commandId: string): Promise<Reply<CaseReply>>;
  /** Links in messages, dead letters, sending again. */
  readonly alerts: AlertDesk;
  /** Tasks that someone outside answers by a link. */
  readonly answers: AnswerDesk;
  /** People, roles and preferences, where they are kept here. */
  readonly directory: DirectoryAdmin;
  /** "Away until Friday": who gets what, before and when it is done. */
  readonly absences: AbsencePlans;
  /**
   * The host's people have changed: open work that lies with someone who is away or has left, and work that nobody has yet, is given anew.
   * What is saved through `directory` calls this by itself.
   */
  directoryChanged(): Promise<{ readonly ok: true; readonly moved: number } | Refusal>;
  /** From the world outside. Kept until someone who waits for it takes it, or it expires. Needs the right to start cases. */
  publishMessage(scope: Scope, input: MessageInput): Promise<MessageReply>;
  /** To one case, and in it to one step: taken at once or refused (`message.not-awaited`), never kept. Needs the right to start cases. */
  addressMessage(scope: Scope, input: AddressedMessageInput): Promise<MessageReply>;
  /** Starts a case of the process that starts by this message, whoever else waits for it. Refusals: `message.not-awaited`, those of `start`. */
  startByMessage(scope: Scope, input: StartByMessageInput, commandId: string): Promise<Reply<CaseReply>>;
  /** To every case that waits for it and every process that starts by it, soon and once. Needs the right to start cases. */
  publishSignal(scope: Scope, input: SignalInput): Promise<SignalReply>;

  readonly queries: EngineQueries;
  readonly processes: ProcessService;
  /** Which version new cases take, who tries one out, and moving running cases. */
  readonly releases: ReleaseService;
  people(scope: Scope): Promise<readonly Person[]>;
  roles(scope: Scope): Promise<readonly Role[]>;
  /** The current version of each. */
  calendars(scope: Scope): Promise<readonly BusinessCalendar[]>;
  /** What automatic steps can call, by name; what each takes and gives back where it says so. */
  handlers(): readonly HandlerOffer[];
  /** By which ways people can be told here: the inbox, and what the host has given. */
  channels(): readonly string[];
  /** Every version of a calendar, the latest first: see `CalendarService`. */
  calendarVersions(scope: Scope, id: string): Promise<readonly BusinessCalendar[]>;
  /** Who saved its versions, when and why: see `CalendarService`. */
  calendarChanges(scope: Scope, id: string): Promise<readonly AdminChange[]>;
  /** A new version of a calendar, with the reason where it moves due times: see `CalendarService`. Needs `administer`. */
  saveCalendar(scope: Scope, calendar: BusinessCalendar, reason?: string): Promise<Reply>;
  saveCalendarLayer(
    scope: Scope,
    layer: CalendarLayer,
    reason?: string,
  ): Promise<Reply<{ readonly calendars: readonly string[] }>>;
  /** What a version would move and breach. Needs `administer`. */
  previewCalendar(scope: Scope, calendar: BusinessCalendar): Promise<Reply<{ readonly preview: CalendarPreview }>>;
  /** Looks through all active cases for those that nothing moves, and tells operations; answers what was found. `run` does it by itself. */
  findStalls(): Promise<readonly StalledCase[]>;
  /** The engine's own time, epoch ms. */
  now(): number;

  readonly events: EngineEvents;
  /** Does everything that is due now until nothing is; answers how much. For virtual time and tests. */
  tick(): Promise<number>;
  /** Does what falls due from now on, in real time. */
  run(): void;
  /** Ends `run` and waits for what is under way. Does not close the store. */
  stop(): Promise<void>;
  /** When the next timer, schedule or outbox row falls due; null: none. */
  nextDueAt(): Promise<number | null>;
  /** Hashes the whole log again and compares it with what each case says its log ends with. */
  verifyLog(): Promise<LogVerdict>;
}
