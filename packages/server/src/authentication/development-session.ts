// Development mode: anyone on this machine may sign in as anyone, without a password. The cookie is signed, lives in the browser and works
// for requests from this machine only.
import { parseSigned, serialize, serializeSigned } from 'hono/utils/cookie';
import { type Connection, isLoopback } from '../app/loopback';
import type { Authenticate } from './authenticate';

export const SESSION_COOKIE = 'baton_session';
const DAYS_30 = 30 * 24 * 60 * 60;

export interface DevelopmentSession {
  readonly authenticate: Authenticate;
  /** Whether signing in is offered to this request at all. */
  allows(request: Request, connection: Connection): boolean;
  /** Value of Set-Cookie that signs the person in. */
  signIn(person: string): Promise<string>;
  /** Value of Set-Cookie that signs out. */
  signOut(): string;
}

/** `secret` keeps people signed in over a restart; without it each start has its own. */
export function developmentSession(options: { readonly secret?: string } = {}): DevelopmentSession {
  const secret = options.secret ?? crypto.randomUUID();
  const cookie = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;
  return {
    async authenticate(request, connection) {
      if (!isLoopback(request, connection)) return null;
      const header = request.headers.get('cookie');
      if (!header) return null;
      const parsed = await parseSigned(header, secret, SESSION_COOKIE);
      const person = parsed[SESSION_COOKIE];
      return typeof person === 'string' ? { person } : null;
    },
    allows: isLoopback,
    signIn: (person) => serializeSigned(SESSION_COOKIE, person, secret, { ...cookie, maxAge: DAYS_30 }),
    signOut: () => serialize(SESSION_COOKIE, '', { ...cookie, maxAge: 0 }),
  };
}
