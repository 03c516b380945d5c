// Why a mail did not go out, from what the SMTP client reports: worth another try, or never. RFC 5321, 4.2.1: replies 4yz are transient,
// 5yz permanent.
import type { SendResult } from '@baton/engine';

export type MailFailureCode =
  /** The person has no address. */
  | 'mail.no-address'
  /** No connection, or it broke: the server is down, slow or not there. */
  | 'mail.unreachable'
  /** The server does not accept our sign-in or certificate: someone has to repair the settings, and it goes out then. */
  | 'mail.not-accepted'
  /** The server said "not now" (4yz). */
  | 'mail.deferred'
  /** The server said "never" (5yz): an unknown mailbox, a forbidden content. */
  | 'mail.rejected';

type Failed = Extract<SendResult, { ok: false }>;

const UNREACHABLE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EPROTOCOL',
]);
const SETTINGS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS']);
const DETAIL_MAX = 300;

/** Null: not a failure of delivery but a fault, which the caller throws on. */
export function mailFailure(error: unknown): Failed | null {
  if (!(error instanceof Error)) return null;
  const { code, responseCode, response } = error as Error & {
    code?: unknown;
    responseCode?: unknown;
    response?: unknown;
  };
  const said = typeof response === 'string' && response ? response : error.message;
  // Refused sign-in also carries a 5yz reply; it says nothing of this mail.
  if (typeof code === 'string' && SETTINGS.has(code)) return failed('mail.not-accepted', true, said);
  if (typeof responseCode === 'number') {
    return responseCode >= 500 ? failed('mail.rejected', false, said) : failed('mail.deferred', true, said);
  }
  if (typeof code === 'string' && UNREACHABLE.has(code)) return failed('mail.unreachable', true, said);
  return null;
}

export function noAddress(): Failed {
  return { ok: false, retryable: false, detail: 'mail.no-address' satisfies MailFailureCode };
}

function failed(code: MailFailureCode, retryable: boolean, said: string): Failed {
  return { ok: false, retryable, detail: `${code}: ${said}`.slice(0, DETAIL_MAX) };
}
