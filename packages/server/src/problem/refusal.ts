// A refusal: the expected "no" of a route, as a value with a stable code and facts. The app turns it into problem+json.

/** `facts` fill the code's sentence and let a screen highlight the place. */
export class Refusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}) {
    this.code = code;
    this.facts = facts;
  }
}

export function refuse(code: string, facts: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal(code, facts);
}
