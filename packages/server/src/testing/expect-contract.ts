// Holds real answers to the contract, for the tests of the routes.
import { rejectionCodes } from '@baton/words/codes';
import { expect } from 'vitest';
import { COMMON_CODES, type ContractKey, contract } from '../contract/contract';
import type { Endpoint, EndpointReply } from '../contract/endpoint';
import type { ProblemBody } from '../problem/problem-response';
import { statusOf } from '../problem/status';

/** The body of a good answer, which fits the endpoint's schema. */
export async function good<K extends ContractKey>(
  key: K,
  response: Response | Promise<Response>,
): Promise<EndpointReply<(typeof contract)[K]>> {
  const answer = await response;
  const text = await answer.text();
  expect(answer.status, `${key}: ${text}`).toBeLessThan(300);
  const { reply } = contract[key] as Endpoint;
  if (!reply) {
    expect(answer.status).toBe(204);
    return undefined as EndpointReply<(typeof contract)[K]>;
  }
  expect(answer.headers.get('content-type')).toBe('application/json');
  const body = JSON.parse(text) as unknown;
  const parsed = reply.safeParse(body);
  expect(parsed.error?.issues, `${key} answered ${text.slice(0, 400)}`).toBeUndefined();
  return body as EndpointReply<(typeof contract)[K]>;
}

/** The problem of a refusal: its code is the endpoint's, has its status and a sentence of its own, and tells nothing of the inside. */
export async function refused(
  key: ContractKey,
  response: Response | Promise<Response>,
  code: string,
): Promise<ProblemBody> {
  const answer = await response;
  const text = await answer.text();
  expect(answer.headers.get('content-type'), text).toBe('application/problem+json');
  const problem = JSON.parse(text) as ProblemBody;
  expect(problem.code, text).toBe(code);
  expect(answer.status).toBe(statusOf(code));
  expect(problem.status).toBe(answer.status);
  expect(problem.detail.length).toBeGreaterThan(5);
  const known: readonly string[] = [...COMMON_CODES, ...((contract[key] as Endpoint).codes ?? [])];
  expect(known, `${key} does not document ${code}`).toContain(code);
  expect(rejectionCodes, `no sentence for ${code}`).toContain(code);
  expect(text).not.toMatch(/node_modules|\.ts:\d+|\bat \w+ \(/);
  return problem;
}
