// What a node kind's `check` may ask: it is bound to one node and writes problems there. Implemented by `checkDiagram`.
import type { AssignmentRule } from '../diagram/assignment-rule';
import type { Deadline } from '../diagram/deadline';
import type { FormField, Outcome } from '../diagram/form';
import type { HandlerOffer } from '../diagram/handler-offer';
import type { Json, VariableType } from '../diagram/variable';
import type { DirectoryFacts } from '../people/directory-facts';
import type { ProblemCode } from './problem';

type Path = readonly (string | number)[];
type Facts = Readonly<Record<string, Json>>;

export interface CheckContext {
  error(code: ProblemCode, facts: Facts, path?: Path): void;
  warn(code: ProblemCode, facts: Facts, path?: Path): void;
  checkAssignment(rule: AssignmentRule | undefined): void;
  /** `advised`: its absence is a warning. */
  checkDeadline(deadline: Deadline | undefined, need: 'advised' | 'optional'): void;
  checkCalendar(id: string | undefined): void;
  checkForm(form: readonly FormField[] | undefined, outcomes: readonly Outcome[] | undefined): void;
  checkOutcomeFlows(outcomes: readonly Outcome[] | undefined): void;
  checkVariable(name: string, path: Path, types?: readonly VariableType[]): void;
  checkExpression(source: string, path: Path): void;
  checkDecision(): void;
  checkParallel(): void;
  checkBoundary(): void;
  checkInside(): void;
}

/** What the company has, where the host can say it: without it those checks are left out. */
export interface CheckSurroundings {
  readonly roles?: ReadonlySet<string>;
  readonly people?: ReadonlySet<string>;
  readonly calendars?: ReadonlySet<string>;
  /** Who has which role: for four eyes and empty roles. */
  readonly directory?: DirectoryFacts;
  /** By which channels people can be told. */
  readonly channels?: ReadonlySet<string>;
  /** What automatic steps can call. */
  readonly handlers?: readonly HandlerOffer[];
}
