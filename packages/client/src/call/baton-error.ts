// The one error of the client: the server's refusal with its code and facts, or a lost connection.

/** Codes beyond the server's own. */
export type ClientErrorCode =
  /** No answer: the server is away, or the network is. What was sent may or may not have taken effect. */
  | 'connection.lost'
  /** An answer that is not the server's: a proxy's page, a broken body. */
  | 'response.unreadable';

export class BatonError extends Error {
  override readonly name = 'BatonError';
  /** Stable; screens decide by it. */
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** HTTP status; 0 where there was no answer, 502 to 504 where a proxy says that there is none. */
  readonly status: number;

  /** `message` is the server's plain sentence in the language that the client asks for. */
  constructor(code: string, message: string, status: number, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.facts = facts;
  }
}

const AWAY: readonly number[] = [502, 503, 504];

/** Worth trying again with the same content: no answer, or a server that was not able to answer. */
export function isPassing(error: unknown): boolean {
  return error instanceof BatonError && (error.code === 'connection.lost' || AWAY.includes(error.status));
}

/** Reads the body of an answer that is not 2xx. */
export async function errorOf(response: Response): Promise<BatonError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new BatonError(body.code, body.detail, response.status, body.facts ?? {});
  // What stands before the server answers in its place: it is away.
  if (AWAY.includes(response.status))
    return new BatonError('connection.lost', 'The server does not answer.', response.status);
  return new BatonError('response.unreadable', `The server answered ${response.status}.`, response.status);
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

function isProblem(body: unknown): body is Problem {
  const problem = body as Partial<Problem> | null;
  return typeof problem?.code === 'string' && typeof problem.detail === 'string';
}
