// What the engine answers: a value with `ok`, or a coded refusal that changed nothing. Exceptions mean bugs or I/O.
import type { Json, PersonCode, RejectionCode } from '@baton/core';

/** Refusals of the engine itself; those of the step are core's `RejectionCode`. Sentences live in `@baton/words`. */
export type EngineRefusalCode =
  /** Unknown, or out of the asker's sight: the answer is the same. */
  | 'not-found'
  /** Facts: path, message. */
  | 'input.invalid'
  /** Facts: path, limit. */
  | 'input.too-large'
  | 'process.unknown'
  | 'process.has-problems'
  /** Facts: savedBy, savedAt, revision. */
  | 'draft.conflict'
  /** Facts: processId, version. */
  | 'version.unknown'
  /** Nobody would try it out. */
  | 'pilot.empty'
  /** Everyone's new cases take it already. Facts: version. */
  | 'pilot.is-current'
  | 'pilot.none'
  /** Nothing is published that others could go on with. */
  | 'pilot.first'
  | 'migration.same-version'
  /** A mapping names a step that the version does not have. Facts: step, version. */
  | 'migration.step-unknown'
  /** The case is not on the version that it was to be moved from. Facts: version. */
  | 'migration.other-version'
  /** Facts: reasons. */
  | 'migration.needs-mapping'
  | 'migration.unsound'
  | 'diagram.not-json'
  | 'diagram.too-large'
  | 'diagram.format-unknown'
  | 'diagram.kind-unknown'
  | 'diagram.malformed'
  | 'diagram.not-compilable'
  /** Facts: person. */
  | 'person.unknown'
  /** What `checkPerson` finds. Facts: person, and what it is about. */
  | PersonCode
  | 'person.exists'
  /** Whoever administers cannot take themself out. */
  | 'person.yourself'
  /** Facts: role. */
  | 'role.in-use'
  /** The people are kept by the host application. */
  | 'directory.read-only'
  /** Facts: state. */
  | 'delivery.not-dead'
  | 'link.invalid'
  | 'link.expired'
  /** The drawing does not let the step be answered so. Facts: step. */
  | 'link.not-offered'
  /** The host has given no secret that signs. */
  | 'link.no-secret'
  /** Someone saved that version, or a later one. Facts: calendar, version: the current one. */
  | 'calendar.version-taken'
  /** The directory did not answer in time; nothing was done. */
  | 'directory.unavailable'
  /** Others kept changing the same case; try again. */
  | 'engine.busy';

export interface Refusal {
  readonly ok: false;
  readonly code: RejectionCode | EngineRefusalCode;
  readonly facts: Readonly<Record<string, Json>>;
}

export type Reply<T extends object = object> = ({ readonly ok: true } & T) | Refusal;

/** Where a case stands after a command. */
export interface CaseReply {
  readonly instanceId: string;
  readonly key: string;
  readonly revision: number;
}

export function refuse(code: Refusal['code'], facts: Refusal['facts'] = {}): Refusal {
  return { ok: false, code, facts };
}
