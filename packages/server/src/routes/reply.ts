// From the engine's answers to a route's: a refusal stays a refusal, with all that a screen needs to explain it.
import { type Refusal, refuse } from '../problem/refusal';

interface EngineRefusal {
  readonly ok: false;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Problems of a drawing, places where JSON is no drawing: they travel as facts. */
  readonly problems?: unknown;
  readonly issues?: unknown;
}

type Good<R> = Extract<R, { readonly ok: true }>;

/** The content of a good reply (without `ok`), or the refusal. */
export function content<R extends { readonly ok: true } | EngineRefusal>(reply: R): Omit<Good<R>, 'ok'> | Refusal {
  if (!reply.ok) return refusalOf(reply);
  const { ok: _, ...rest } = reply as Good<R>;
  return rest;
}

/** For endpoints that answer nothing: done, or the refusal. */
export function done(reply: { readonly ok: true } | EngineRefusal): undefined | Refusal {
  return reply.ok ? undefined : refusalOf(reply);
}

export function orNotFound<T>(value: T | null, facts: Readonly<Record<string, unknown>>): T | Refusal {
  return value ?? refuse('not-found', facts);
}

export function refusalOf({ code, facts, problems, issues }: EngineRefusal): Refusal {
  return refuse(code, {
    ...facts,
    ...(problems === undefined ? {} : { problems }),
    ...(issues === undefined ? {} : { issues }),
  });
}
