// Reads and checks what a request carries, against its endpoint's schemas. Every fault is a coded refusal; nothing is cut or guessed.
import type * as z from 'zod';
import type { Endpoint } from '../contract/endpoint';
import { Refusal, refuse } from '../problem/refusal';

export const JSON_DEPTH_MAX = 64;
const ISSUES_SHOWN = 20;
/** Names in it are the sender's own and may be of any length. */
const PATH_SHOWN = 200;

export interface CheckedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export async function readInput(
  definition: Endpoint,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<CheckedInput | Refusal> {
  const params = definition.params?.safeParse(path);
  if (params && !params.success) return refuse('not-found', path);
  const query = definition.query ? check(definition.query, queryOf(request), 'query') : { value: undefined };
  if (query instanceof Refusal) return query;
  if (!definition.body) return { params: params?.data, query: query.value, body: undefined };
  const json = await readJson(request);
  if (json instanceof Refusal) return json;
  const body = check(definition.body, json.value, 'body');
  if (body instanceof Refusal) return body;
  return { params: params?.data, query: query.value, body: body.value };
}

async function readJson(request: Request): Promise<{ readonly value: unknown } | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type))
    return refuse('request.not-json', { contentType: type });
  const text = await request.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('request.malformed', { at: 'body', path: '', reason: 'not JSON' });
  }
  return isDeeperThan(value, JSON_DEPTH_MAX) ? refuse('request.too-deep', { limit: JSON_DEPTH_MAX }) : { value };
}

/** Repeated parameters are not ours: the last one would win silently, so they are refused with the strict schema's words. */
function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}

function check(schema: z.ZodType, value: unknown, at: 'body' | 'query'): { readonly value: unknown } | Refusal {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.flatMap(nearest).flatMap(placesOf).slice(0, ISSUES_SHOWN);
  return refuse('request.malformed', { at, path: issues[0]?.path ?? '', reason: issues[0]?.reason ?? '', issues });
}

/** Where one of several forms is nearer to what was sent than the others, what is wrong with that one; else that none fits. */
function nearest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [first, second] = issue.errors.toSorted((a, b) => a.length - b.length);
  if (!first || first.length === 0 || first.length === second?.length) return [issue];
  return first.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue));
}

/** A member that is not known is at fault itself, not what holds it. */
function placesOf(issue: z.core.$ZodIssue): readonly { readonly path: string; readonly reason: string }[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ path: path.map(String).join('.').slice(0, PATH_SHOWN), reason: issue.message }));
}

/** Without recursion: the value may be as deep as the body is long. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? (Object.values(entry) as unknown[]) : [],
    );
  }
  return false;
}
