// What the service of processes is made from; its parts take it whole.
import type { Problem } from '@baton/core';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import type { Directory } from '../ports/directory';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from './process-graphs';

export interface ProcessParts {
  readonly store: Store;
  readonly directory: Directory;
  readonly calendars: CompiledCalendars;
  readonly graphs: ProcessGraphs;
  readonly runtime: Runtime;
  /** By which people can be told here. */
  readonly channels: () => readonly string[];
  /** A draft or version changed. */
  readonly changed: () => void;
  /** A version is out, with what starts it. */
  readonly published: () => void;
  /** An error that does not keep a draft from being published. */
  readonly tolerates: (problem: Problem) => boolean;
}
