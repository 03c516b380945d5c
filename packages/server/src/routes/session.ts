// Handlers: who is signed in, signing in (development mode), people, roles, calendars, the clock.
import type { Scope } from '@baton/engine';
import { chooseLocale } from '@baton/words';
import { signIn } from '../app/answer';
import type { HandlersOf, OpenContext } from '../app/context';
import type { Session, sessionContract } from '../contract/session';
import { type Refusal, refuse } from '../problem/refusal';

/** Who is not signed in yet sees no case and may do nothing. */
const NOBODY: Scope = { person: '', sight: 'own', people: [], permissions: [] };

export const sessionHandlers: HandlersOf<typeof sessionContract> = {
  'GET /api/session': async (_input, context) => {
    const signedIn = await signIn(context.request, context.connection, context.options);
    return signedIn && sessionOf(context, signedIn.actor.person);
  },
  'POST /api/session': async ({ body }, context) => {
    const session = await sessionOf(context, body.person);
    if ('permissions' in session && context.session) context.setCookie(await context.session.signIn(body.person));
    return session;
  },
  'DELETE /api/session': (_input, { session, setCookie }) => {
    if (session) setCookie(session.signOut());
    return undefined;
  },
  'GET /api/session/choices': async (_input, { engine, options }) => {
    const people = await engine.people(NOBODY);
    const rows = people.filter((person) => !person.inactive).map(({ id, name, roles }) => ({ id, name, roles }));
    return { rows, company: options.company ?? null, roles: await engine.roles(NOBODY) };
  },
  'GET /api/people': async (_input, { engine, scope }) => ({ rows: await engine.people(scope) }),
  'GET /api/roles': async (_input, { engine, scope }) => ({ rows: await engine.roles(scope) }),
  'GET /api/calendars': async (_input, { engine, scope }) => ({ rows: await engine.calendars(scope) }),
  'GET /api/now': (_input, { engine, options }) => {
    const now = engine.now();
    return { now, offset: options.testClock ? now - Date.now() : 0, movable: options.testClock !== undefined };
  },
};

async function sessionOf({ engine, locale, session, options }: OpenContext, id: string): Promise<Session | Refusal> {
  const scope = await engine.scope({ person: id });
  const person = (await engine.people(scope ?? NOBODY)).find((candidate) => candidate.id === id);
  if (!scope || !person) return refuse('person.unknown', { person: id });
  const own = (await engine.directory.preferences(scope)).locale ?? person.locale;
  return {
    person,
    permissions: [...scope.permissions],
    locale: own === undefined ? locale : chooseLocale(own),
    mode: session ? 'development' : 'host',
    company: options.company ?? null,
    channels: engine.channels(),
  };
}
