// What a host application gives to `createServer`.
import type { Engine } from '@baton/engine';
import type { Authenticate } from '../authentication/authenticate';
import type { DevelopmentSession } from '../authentication/development-session';
import type { OutsideWorld } from '../contract/processes';

/** The clock of a test: the engine's runtime reads the same one. */
export interface TestClock {
  /** Epoch ms. */
  now(): number;
  /** Refuses to go back by throwing an error with the code `clock.backwards`. */
  moveTo(at: number): Promise<void> | void;
}

/** Serves what is not the interface: the console's files. Null: not there. */
export type Assets = (request: Request) => Promise<Response | null>;

export interface ServerLimits {
  /** Bytes of a body. */
  readonly body: number;
  /** Bytes of a body that holds a drawing. */
  readonly diagramBody: number;
  /** Streams of changes open at once: of one person, of all. */
  readonly streamsPerPerson: number;
  readonly streams: number;
  /** A sign of life goes to every stream this often; the right to read it is checked again each time. */
  readonly heartbeatIn: number;
  /** Changes within this time are told together. */
  readonly coalesceIn: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  body: 1_000_000,
  diagramBody: 2_000_000,
  streamsPerPerson: 20,
  streams: 2_000,
  heartbeatIn: 25_000,
  coalesceIn: 50,
};

export interface ServerOptions {
  readonly engine: Engine;
  readonly authenticate: Authenticate;
  /** Development mode: offers signing in without a password, on this machine only. Give its `authenticate` above. */
  readonly session?: DevelopmentSession;
  /** Name of the company whose work this is: shown in the console's rail and where one signs in. */
  readonly company?: string;
  /** Names of roles, calendars and holidays in other languages: by locale, by the company's own words. Screens show them; what is kept stays as it is. */
  readonly companyTexts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly assets?: Assets;
  /** Offers the routes that move the clock, on this machine only. */
  readonly testClock?: TestClock;
  /** By process id: what plays the world outside of it, for trying it by hand. */
  readonly outside?: Readonly<Record<string, OutsideWorld>>;
  readonly limits?: Partial<ServerLimits>;
  /** A bug or I/O that failed: answered with `internal`, its text never leaves. By default it goes to standard error. */
  readonly fault?: (error: unknown, context: { readonly method: string; readonly path: string }) => void;
}
