// The whole HTTP interface, by method and path. The client imports its type only.
import { alertsContract } from './alerts';
import { asideContract } from './aside';
import { calendarsContract } from './calendars';
import { casesContract } from './cases';
import { directoryContract } from './directory';
import type { Endpoint, EndpointKey } from './endpoint';
import { itemsContract } from './items';
import { liveContract } from './live';
import { processesContract } from './processes';
import { sessionContract } from './session';
import { versionsContract } from './versions';

/** By reference to its parts: written out whole it is longer than a declaration may be. */
export type Contract = typeof sessionContract &
  typeof processesContract &
  typeof asideContract &
  typeof versionsContract &
  typeof calendarsContract &
  typeof casesContract &
  typeof itemsContract &
  typeof alertsContract &
  typeof directoryContract &
  typeof liveContract;

export const contract: Contract = {
  ...sessionContract,
  ...processesContract,
  ...asideContract,
  ...versionsContract,
  ...calendarsContract,
  ...casesContract,
  ...itemsContract,
  ...alertsContract,
  ...directoryContract,
  ...liveContract,
} satisfies Record<EndpointKey, Endpoint>;
export type ContractKey = keyof Contract;

/** Codes with which any endpoint can refuse. */
export const COMMON_CODES = [
  'not-signed-in',
  'not-found',
  'method-not-allowed',
  'cross-site',
  'request.malformed',
  'request.not-json',
  'request.too-deep',
  'body.too-large',
  'input.invalid',
  'input.too-large',
  'directory.unavailable',
  'engine.busy',
  'internal',
] as const;
