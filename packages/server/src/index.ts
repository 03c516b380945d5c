// @baton/server: the HTTP interface as a web-standard fetch handler. Serving on Node is in `@baton/server/node`.
export type {
  BusinessCalendar,
  Diagram,
  Person,
  Problem,
  Role,
  Shade,
  Variable,
  Variables,
  WalkLine,
} from '@baton/core';
export type {
  AsideDrawing,
  AsideDrawings,
  CaseDetail,
  CaseRow,
  DeliveryRow,
  ItemDetail,
  Migrated,
  MigrationAsk,
  MigrationCase,
  MigrationOrder,
  MigrationOutcome,
  MigrationPreview,
  MigrationQuestion,
  MigrationVerdict,
  NamedReason,
  PilotGroup,
  ProcessRepository,
  PublishRequest,
  ReleaseDesk,
  Released,
  ReleaseRow,
  RepositoryRefusal,
  StepName,
  VersionStanding,
  WorkItemRow,
} from '@baton/engine';
export { createServer, type Server } from './app/create-server';
export type { Connection } from './app/loopback';
export type { Assets, ServerLimits, ServerOptions, TestClock } from './app/options';
export type { Authenticate } from './authentication/authenticate';
export { type DevelopmentSession, developmentSession } from './authentication/development-session';
export { type JwtOptions, jwtAuthentication } from './authentication/jwt';
export type { CaseLogRow } from './contract/cases';
export type { Contract, ContractKey } from './contract/contract';
export type { EndpointCall, EndpointReply } from './contract/endpoint';
export type { ClockBody, Topic } from './contract/live';
export type { DraftBody, OutsideButton, OutsideWorld, ProcessRow, VersionBody } from './contract/processes';
export type { AlertRow, CaseClock } from './contract/rows';
export type { Session } from './contract/session';
export type { VersionRow } from './contract/versions';
export type { ProblemBody } from './problem/problem-response';
