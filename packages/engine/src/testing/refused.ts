// A refusal where a scenario expected the act to be done: thrown by the test host, so that prose needs no checks in between.
import type { Refusal, Reply } from '../reply/reply';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: Refusal['code'];
  readonly facts: Refusal['facts'];

  constructor(act: string, { code, facts }: Refusal) {
    super(`${act}: ${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}

export function demand<T extends object>(act: string, reply: Reply<T>): { readonly ok: true } & T {
  if (!reply.ok) throw new Refused(act, reply);
  return reply;
}
