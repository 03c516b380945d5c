// Answers of the fake server in the form of the real one: JSON, or a problem document with its code.

export function reply(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } });
}

export function refuse(status: number, code: string, facts: Readonly<Record<string, unknown>> = {}): Response {
  const body = { type: 'about:blank', title: code, status, code, facts, detail: `Refused: ${code}.` };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}
