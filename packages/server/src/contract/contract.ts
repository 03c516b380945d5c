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

export const contract = {
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

export type Contract = typeof contract;
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
