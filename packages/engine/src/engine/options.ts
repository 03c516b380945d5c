// What a host hands to the engine.
import type { Problem } from '@baton/core';
import type { AlertChannel } from '../ports/channel';
import type { Directory } from '../ports/directory';
import type { RegisteredHandler } from '../ports/handler-definition';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';

export interface EngineOptions {
  readonly store: Store;
  readonly runtime: Runtime;
  /** People and roles as the host knows them; `storeDirectory(store)` reads the store's own. */
  readonly directory: Directory;
  /** How alerts leave the house. The inbox (`app`) needs none. */
  readonly channels?: readonly AlertChannel[];
  /** The work of automatic steps, by the name that drawings use. */
  readonly handlers?: Readonly<Record<string, RegisteredHandler>>;
  /** Address of the console for links in alerts, such as `https://baton.example.org`. */
  readonly baseUrl?: string;
  /** Signs the links in messages with which one says "seen" without signing in; absent: messages carry none. At least 16 characters. */
  readonly linkSecret?: string;
  /** Language for people without one of their own. */
  readonly locale?: string;
  /** How long a message waits for someone who expects it, in ms; 30 days. */
  readonly messageTtlIn?: number;
  /** How long a commit waits for the directory before it goes on without, in ms; 2 s. */
  readonly directoryTimeoutIn?: number;
  /** How often `run` looks for cases that nothing moves, in ms; an hour. */
  readonly stallScanIn?: number;
  /** Cases kept in memory; 5,000. */
  readonly cachedCases?: number;
  /** Errors with which a draft may be published all the same: in rehearsals, where no people are known. None, where absent. */
  readonly tolerates?: (problem: Problem) => boolean;
}

export type Settings = Required<
  Pick<EngineOptions, 'baseUrl' | 'locale' | 'messageTtlIn' | 'directoryTimeoutIn' | 'cachedCases' | 'stallScanIn'>
>;

export function settingsOf(options: EngineOptions): Settings {
  return {
    baseUrl: (options.baseUrl ?? '').replace(/\/+$/, ''),
    locale: options.locale ?? 'en',
    messageTtlIn: options.messageTtlIn ?? 30 * 86_400_000,
    directoryTimeoutIn: options.directoryTimeoutIn ?? 2_000,
    cachedCases: options.cachedCases ?? 5_000,
    stallScanIn: options.stallScanIn ?? 3_600_000,
  };
}
