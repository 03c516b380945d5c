// The way to the accounting service outside: books what is owed and paid. One attempt for each call; the engine's own tries come again with the
// same key, so that nothing is booked twice whatever got lost on the way.
import { PermanentError } from '@baton/engine';

export interface Posting {
  /** Number of the document that is booked. */
  readonly document: string;
  readonly client: string;
  readonly sum: number;
  readonly currency: string;
}

export interface Accounting {
  /** Throws an AccountingError, or a PermanentError where the service refuses for good. */
  book(posting: Posting, idempotencyKey: string): Promise<{ readonly entry: string }>;
  /** Which of the documents are not paid. Throws as `book`. */
  unpaid(documents: readonly string[]): Promise<readonly string[]>;
}

export type AccountingErrorCode =
  /** No connection, it broke, or no answer within the time. */
  | 'accounting.unreachable'
  /** It says that it failed. */
  | 'accounting.failed'
  /** What it answers cannot be read. */
  | 'accounting.garbled';

/** Worth another try. */
export class AccountingError extends Error {
  override readonly name = 'AccountingError';

  constructor(
    readonly code: AccountingErrorCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

export interface AccountingOptions {
  /** Address of the service. */
  readonly url: string;
  /** How long an answer may take, in ms; 10 s. */
  readonly timeoutIn?: number;
}

export function accountingService({ url, timeoutIn = 10_000 }: AccountingOptions): Accounting {
  async function ask(path: string, key: string | null, body: unknown): Promise<Record<string, unknown>> {
    const [status, text] = await send(path, key, body);
    if (status >= 500 || status === 429) throw new AccountingError('accounting.failed', `${status}`);
    if (status >= 400) throw new PermanentError(`accounting.refused: ${status} ${text.slice(0, 200)}`);
    return read(text);
  }

  async function send(path: string, key: string | null, body: unknown): Promise<[number, string]> {
    try {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key === null ? {} : { 'idempotency-key': key }) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutIn),
      });
      return [response.status, await response.text()];
    } catch (error) {
      // fetch tells a lost connection by a TypeError and the end of patience by a DOMException.
      const lost = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
      if (lost) throw new AccountingError('accounting.unreachable', error.message, { cause: error });
      throw error;
    }
  }

  return {
    async book(posting, idempotencyKey) {
      const { entry } = await ask('/postings', idempotencyKey, posting);
      if (typeof entry !== 'string') throw new AccountingError('accounting.garbled', 'no entry in the answer');
      return { entry };
    },
    async unpaid(documents) {
      const { unpaid } = await ask('/unpaid', null, { documents });
      if (!Array.isArray(unpaid)) throw new AccountingError('accounting.garbled', 'no list in the answer');
      return unpaid.filter((document): document is string => typeof document === 'string');
    },
  };
}

function read(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AccountingError('accounting.garbled', text.slice(0, 100));
}
