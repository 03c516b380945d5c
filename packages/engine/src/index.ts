// Everything that the engine offers. What is not named here may change at will.

export type { AlertDesk, LinkedAlert } from './alerts/alert-desk';
export { fillIn } from './alerts/fill-in';
export type { SinceRaised } from './alerts/since-raised';
export { type Actor, type Permission, RIGHTS_ROLES, type Scope, type Sight, scopeOf } from './authority/scope';
export type { CalendarPreview } from './calendars/edited-calendars';
export type {
  AbsencePlan,
  AbsencePlanInput,
  AbsencePlans,
  PlannedMove,
  Reassigned,
  ReassignManyInput,
} from './directory/absence-plan';
export type { DirectoryAdmin } from './directory/directory-admin';
export { memoryDirectory, type PeopleLists } from './directory/memory-directory';
export { storeDirectory } from './directory/store-directory';
export { createEngine } from './engine/create-engine';
export type { Engine } from './engine/engine';
export type { EngineOptions } from './engine/options';
export type {
  Changed,
  ChangedTopic,
  Committed,
  EngineEventMap,
  EngineEvents,
  StartsMissed,
} from './events/engine-events';
export { type CommandInput, commandInput } from './input/command-input';
export { INPUT_LIMITS } from './input/limits';
export {
  type AddressedMessageInput,
  addressedMessageInput,
  type MessageInput,
  messageInput,
  type SignalInput,
  type StartByMessageInput,
  signalInput,
  startByMessageInput,
} from './input/message-input';
export { type StartInput, startInput } from './input/start-input';
export { BrokenInstance } from './instance/load-instance';
export type { AnswerDesk, AskedAnswer } from './links/answer-desk';
export { createLinkSigner, type LinkCheck, type LinkSigner } from './links/signed-link';
export type { ReadableEntry, ReadableLog } from './log/readable-log';
export { type HeadOf, type LogVerdict, verifyLog } from './log/verify-log';
export { memoryStore } from './memory/memory-store';
export type { MessageReply } from './messages/correlation';
export type {
  AsideChoice,
  AsideDrawing,
  AsideDrawings,
  AsideList,
  AsideRow,
  LoadedAside,
  SetAside,
} from './ports/aside-drawings';
export type { AlertChannel, AlertMessage, SendResult } from './ports/channel';
export type { Directory, DirectoryWriter, LinkedThing } from './ports/directory';
export {
  BusinessError,
  type CaseAtWork,
  type JobCall,
  type JobHandler,
  PermanentError,
  type TimeTargetAtWork,
} from './ports/handler';
export {
  defineHandler,
  type HandlerData,
  type HandlerDefinition,
  type RegisteredHandler,
} from './ports/handler-definition';
export type {
  Draft,
  PilotGroup,
  ProcessStarts,
  ProcessVersion,
  PublishedVersion,
  ReleaseRow,
  ScheduleRow,
  StartSubscriptionRow,
} from './ports/process-library';
export type {
  Migrated,
  MigrationAsk,
  MigrationCase,
  MigrationOrder,
  MigrationOutcome,
  MigrationPreview,
  MigrationQuestion,
  MigrationVerdict,
  NamedReason,
  ReleaseDesk,
  Released,
  StepName,
  VersionStanding,
} from './ports/process-releases';
export type {
  LoadedDraft,
  LoadedVersion,
  ProcessListing,
  ProcessRepository,
  Published,
  PublishRequest,
  RepositoryDirectory,
  SavedDraft,
} from './ports/process-repository';
export type { RepositoryRefusal } from './ports/repository-refusal';
export type { Runtime } from './ports/runtime';
export type {
  AdminChange,
  BufferedMessage,
  CommandOutcome,
  Commit,
  CommitResult,
  OutboxRow,
  OutboxUpdate,
  RecipientFeed,
  Store,
  StoredInstance,
  StoredInstanceState,
  SubscriptionRow,
  TimerRow,
  TimersOfCalendar,
} from './ports/store';
export type {
  CaseFilter,
  CaseHolder,
  DeliveryFilter,
  Listed,
  Page,
  StoreQueries,
  WorkItemFilter,
} from './ports/store-queries';
export { type ProcessService, processRepository } from './processes/process-service';
export type { AlertInbox, InboxRow } from './queries/alert-inbox';
export type { CaseDetail } from './queries/case-detail';
export type { Visit } from './queries/case-history';
export type { ClockCourse } from './queries/clock-course';
export type { ClockView } from './queries/clock-view';
export type { CaseSearch, EngineQueries } from './queries/engine-queries';
export type { ItemDetail } from './queries/item-detail';
export type { CaseReply, EngineRefusalCode, Refusal, Reply } from './reply/reply';
export type {
  CasePlace,
  CaseRow,
  DeliveryRow,
  Lateness,
  LogRow,
  WorkItemRow,
} from './rows/rows';
export { sha256 } from './runtime/sha256';
export { virtualRuntime } from './runtime/virtual-runtime';
export type { SignalReply } from './signals/broadcast';
export type { StalledCase } from './stalls/stall-scan';
export { firstRelease } from './versions/release-rows';
export { type ReleaseService, releaseDesk } from './versions/release-service';
