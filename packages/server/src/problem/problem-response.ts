// A refusal as application/problem+json (RFC 9457): the code and facts for programs, one plain sentence for people.
import type { Locale } from '@baton/words';
import { rejection } from '@baton/words';
import type { Refusal } from './refusal';
import { statusOf } from './status';

/** The body of every error of the interface. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** A sentence in the language the request asks for. */
  readonly detail: string;
}

export function problemResponse(refusal: Refusal, locale: Locale): Response {
  const status = statusOf(refusal.code);
  const body: ProblemBody = {
    type: `urn:baton:problem:${refusal.code}`,
    title: refusal.code,
    status,
    code: refusal.code,
    facts: refusal.facts,
    detail: rejection(locale, refusal.code, refusal.facts),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'content-language': locale,
    'cache-control': 'no-store',
  };
  if (refusal.code === 'method-not-allowed') headers.allow = String(refusal.facts.allowed ?? '');
  return new Response(JSON.stringify(body), { status, headers });
}
