// @baton/client: the typed client of the HTTP interface. Its React hooks are in `@baton/client/react`.
export type {
  AlertRow,
  BusinessCalendar,
  CaseClock,
  CaseDetail,
  CaseLogRow,
  CaseRow,
  ClockBody,
  DeliveryRow,
  Diagram,
  DraftBody,
  ItemDetail,
  OutsideButton,
  OutsideWorld,
  Person,
  Problem,
  ProcessRepository,
  ProcessRow,
  Role,
  Session,
  Shade,
  Topic,
  Variable,
  Variables,
  VersionBody,
  VersionRow,
  WalkLine,
  WorkItemRow,
} from '@baton/server';
export { BatonError, type ClientErrorCode, isPassing } from './call/baton-error';
export { type BatonClient, type ClientOptions, createClient } from './call/create-client';
export type { CallInput, CallReply, CommandInput, CommandKey } from './call/endpoints';
export {
  type EventStream,
  type LiveConnection,
  type LiveOptions,
  type LiveState,
  openLive,
} from './live/live-connection';
export { createHttpProcessRepository } from './processes/http-process-repository';
