// Which HTTP status a code has. What the step refuses because of the case's state is a conflict; what it refuses because of the request's
// content is unprocessable.
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  'request.malformed': 400,
  'request.too-deep': 400,
  'request.not-json': 415,
  'not-signed-in': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'item.not-yours': 403,
  'item.not-candidate': 403,
  'not-found': 404,
  'process.unknown': 404,
  'version.unknown': 404,
  'item.unknown': 404,
  'method-not-allowed': 405,
  'body.too-large': 413,
  'diagram.too-large': 413,
  'streams.too-many': 429,
  internal: 500,
  'input.too-large': 413,
  'engine.busy': 503,
  'directory.unavailable': 503,
};

/** Codes of these families depend on the moment: the same request can succeed at another. */
const CONFLICTS = [
  /^instance\./,
  /^item\.(already|not-open)/,
  /^token\./,
  /^draft\.conflict$/,
  /^command\./,
  /^revision\./,
  /^clock\./,
  /^pilot\.(is-current|none|first)$/,
  /^migration\.other-version$/,
];

export function statusOf(code: string): ContentfulStatusCode {
  const known = Object.hasOwn(STATUS, code) ? STATUS[code] : undefined;
  if (known !== undefined) return known;
  return CONFLICTS.some((family) => family.test(code)) ? 409 : 422;
}
