// Everything that the core offers. What is not named here may change at will.

export { checkReach, type ReachOptions } from './alerts/check-reach';
export { deliveryLifeCycle, deliveryTable, mayFollow } from './alerts/delivery-machine';
export { type AlertDecision, type AlertTiming, type HeldBecause, nextTimeOfDay, whenToSend } from './alerts/policy';
export { DEFAULT_QUIET, DIGEST_AT, MERGE_WITHIN, type Preferences, preferencesSchema } from './alerts/preferences';
export { type Detour, KEEPERS, type ToldContext, type ToldPerson, toldPeople } from './alerts/told-people';
export type { CheckContext, CheckSurroundings } from './checks/check-context';
export { checkDiagram } from './checks/check-diagram';
export { valuesToTry } from './checks/data/values-to-try';
export { FIX_IDS, type FixId, fixesOf, type ProblemFix } from './checks/fixes';
export { type GivenInput, readGiven, writeGiven } from './checks/handlers/given-input';
export { type InputRule, type WrongInput, wrongInput } from './checks/handlers/wrong-input';
export { PROBLEM_CODES, type Problem, type ProblemCode } from './checks/problem';
export { type PlayedMove, type PlayedToken, playCounterexample } from './checks/soundness/board';
export type { Move } from './checks/soundness/moves';
export {
  type Acceptance,
  type AssignmentRule,
  assignmentRuleSchema,
  type Exclusion,
  type Pick,
  type Pool,
} from './diagram/assignment-rule';
export { casePrefix } from './diagram/case-prefix';
export {
  type Budget,
  type BudgetRow,
  DEFAULT_CALENDAR,
  type Deadline,
  deadlineSchema,
  type SpanClock,
} from './diagram/deadline';
export { type DecisionTable, decisionTableSchema, type HitPolicy } from './diagram/decision-table';
export { type Diagram, type DiagramIssue, diagramSchema, type ParsedDiagram, parseDiagram } from './diagram/diagram';
export type { RepeatTimer, Wait } from './diagram/event-definition';
export { type Flow, flowSchema } from './diagram/flow';
export { type FormField, fitsMask, type Mask, type Outcome } from './diagram/form';
export { type HandlerOffer, type OfferText, textOf, type ValueShape } from './diagram/handler-offer';
export {
  type AlertKind,
  type Channel,
  type Ladder,
  ladderSchema,
  type Recipient,
  type Rung,
  type RungAction,
  type RungDeed,
  type RungMoment,
  type Severity,
} from './diagram/ladder';
export type { Lane } from './diagram/lane';
export type { Frame, Layout, Point } from './diagram/layout';
export type { Mapping } from './diagram/mapping';
export type { Group, Note } from './diagram/notes';
export type { Expectation, ProcessTest, TestAct } from './diagram/process-test';
export { REPETITION_LIMIT, type Repetition } from './diagram/repetition';
export { type OnePer, type Schedule, scheduleSchema } from './diagram/schedule';
export type { AlertedKind, Difference, GivenTo, RefusedAct } from './diagram/test-difference';
export { DIAGRAM_LIMITS, idSchema, nameSchema, variableNameSchema } from './diagram/text';
export { fitsVariable, type Json, type Variable, type Variables, type VariableType } from './diagram/variable';
export {
  type ConditionRule,
  type ConditionSketch,
  type ConditionValue,
  isSketch,
} from './expression/condition-sketch';
export {
  type CompiledExpression,
  type ConditionResult,
  compileExpression,
  type EvaluationFailure,
  type EvaluationResult,
  evaluateCondition,
  type FeelResult,
} from './expression/expression';
export { describeExpression, writeCondition } from './expression/format-condition';
export { FEEL_FUNCTIONS, isFeelKeyword } from './expression/function-names';
export { type ClockForecast, forecast, riskByNorms } from './forecast/forecast';
export { findStalls, STALL_CODES, STALLED_AFTER, type Stall } from './forecast/stalls';
export { compile, type Identity } from './graph/compile';
export { CompileError } from './graph/compile-error';
export { compileFor } from './graph/compile-expression';
export type { GraphNode, ProcessGraph } from './graph/process-graph';
export { MIGRATION_CODES, type MigrationCode, type MigrationReason } from './migration/fit';
export {
  likelySteps,
  type MigrationMapping,
  type ProposedMapping,
  proposeMapping,
  unknownStep,
} from './migration/mapping';
export {
  judgeMigration,
  type Migration,
  type MigrationContext,
  type MigrationJudgement,
  migrate,
} from './migration/migrate';
export { type Node, type NodeKind, type NodeOf, nodeSchema } from './nodes/node';
export type { NodeKindDefinition, NodeTraits } from './nodes/node-kind';
export { kindOf, NODE_KINDS } from './nodes/registry';
export {
  checkPerson,
  PERSON_CODES,
  type PersonCode,
  type PersonProblem,
  type PersonSurroundings,
} from './people/check-person';
export type { AssignmentChoice, ChoiceReason } from './people/choice';
export { choose } from './people/choose';
export {
  type Absence,
  type DirectoryFacts,
  type LoadFacts,
  type Person,
  personSchema,
  type Role,
  responsibleKey,
  roleSchema,
} from './people/directory-facts';
export { type ChoiceContext, peopleOf, poolKey, supervisor } from './people/pools';
export { absenceAt, calendarOfPerson, isOnShift, standIn } from './people/presence';
export { apply, emptyState, privateCopy, replay } from './state/apply';
export { type ClockStatus, clockLifeCycle, clockTable } from './state/clock-machine';
export { type ClockMoment, type DeadlineClock, DUE, TIMEOUT_PATH } from './state/deadline-clock';
export type {
  ActorRef,
  AlertDelivery,
  CaseLink,
  DeliveryState,
  InstanceEvent,
  InstanceEventType,
  LogRecord,
  RaisedAlert,
} from './state/events';
export { freezeState, thawState } from './state/frozen-state';
export { type IncidentStatus, incidentLifeCycle, incidentTable } from './state/incident-machine';
export { type InstanceStatus, instanceLifeCycle, instanceTable } from './state/instance-machine';
export {
  type ChildCase,
  type Compensation,
  type InstanceState,
  type Loop,
  type ParentCase,
  ROOT_SCOPE,
  type Scope,
  type Subscription,
  type SubscriptionType,
  type Token,
  type WorkItem,
} from './state/instance-state';
export type { UnassignedBecause } from './state/item-events';
export { type JobStatus, jobLifeCycle, jobTable } from './state/job-machine';
export type { LifeCycle, MachineTable } from './state/machine-table';
export { findId } from './state/sorted-list';
export { type WorkItemStatus, workItemLifeCycle, workItemTable } from './state/work-item-machine';
export { adHocChoices } from './step/ad-hoc';
export { isPaused } from './step/clock-segments';
export { deadlineOf, rungsOf, rungsOfClock } from './step/clocks';
export type { Command, CommandBody, CommandHead, CommandType } from './step/commands';
export { dataAt } from './step/data';
export { decide } from './step/decide';
export { type Decided, type Decision, REJECTION_CODES, type Rejection, type RejectionCode } from './step/decision';
export type { ChildNews, Effect } from './step/effects';
export { type ClockProof, explainClock, type ProofPart } from './step/explain-clock';
export type { Facts } from './step/facts';
export { INCIDENT_CODES, type IncidentCode } from './step/incident-codes';
export { CASE_KEY } from './step/journal';
export { momentOfText } from './step/moments';
export {
  type CalendarMove,
  type ClockFacts,
  calendarMove,
  dataOfClock,
  factsOfClock,
  moveByFacts,
} from './step/project-calendar';
export { type Basis, projectMoments, type TimeoutPath } from './step/projection';
export { beginsByHand } from './step/start-command';
export { type TriedDecision, tryDecision, unaryTestsProblem } from './step/try-decision';
export { type UndoAhead, undoAhead } from './step/undo-ahead';
export { type BusinessCalendar, businessCalendarSchema, OFFICE_WEEK } from './time/business-calendar';
export { type CalendarLayer, calendarLayerSchema, composeCalendar, withLayer } from './time/calendar-layers';
export type { Rota, TimeSpan } from './time/calendar-parts';
export type { Clock, TimerHandle } from './time/clock';
export { type CompiledCalendar, compileCalendar } from './time/compiled-calendar';
export { type DayPlan, type DayPlanner, type MinuteSpan, planDays } from './time/day-plan';
export { type Duration, type DurationUnit, durationSchema, scaleDuration } from './time/duration';
export { dateOf, parseDate, parseTime, timeOf, WEEKDAYS, type Weekday, weekdayOf } from './time/local-date';
export { nextStart } from './time/next-start';
export { isPeriod, periodOf } from './time/period';
export { TIME_ERROR_CODES, TimeError } from './time/time-error';
export { VirtualClock } from './time/virtual-clock';
export { type ClosedReason, explainWalk, type Shade, shadeBetween, type WalkLine } from './time/walk';
export {
  addDuration,
  durationBetween,
  isWorking,
  nextWorkingAt,
  previousWorkingAt,
  subtractDuration,
  tryAddDuration,
  trySubtractDuration,
  workingTimeBetween,
} from './time/working-time';
export { type FactOutcome, runWorkingTimeFacts } from './time/working-time-facts';
export { instantOf, isZone, type WallClock, wallClock } from './time/zone';
