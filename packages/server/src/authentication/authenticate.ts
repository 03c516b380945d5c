// Who is at the door. The host application supplies `Authenticate`; two are built in: development sessions and JWT.
import type { Actor } from '@baton/engine';
import type { Connection } from '../app/loopback';

/** Null: nobody, answered with `not-signed-in`. Throwing is a fault (the directory is down), not a refusal. */
export type Authenticate = (request: Request, connection: Connection) => Actor | null | Promise<Actor | null>;
