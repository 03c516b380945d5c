// The OpenAPI 3.1 document, made from the contract's schemas. Made once, when first asked for.
import * as z from 'zod';
import { COMMON_CODES, contract } from '../contract/contract';
import type { Endpoint } from '../contract/endpoint';
import { statusOf } from '../problem/status';

type Json = Record<string, unknown>;
export type OpenApiDocument = { openapi: string } & Json;

let made: OpenApiDocument | undefined;

export function openapi(): OpenApiDocument {
  made ??= make();
  return made;
}

function make(): OpenApiDocument {
  const paths: Record<string, Json> = {};
  const schemas: Json = { Problem: problemSchema() };
  for (const [key, definition] of Object.entries(contract) as [string, Endpoint][]) {
    const [method = '', path = ''] = key.split(' ');
    const place = path.replace(/:(\w+)/g, '{$1}');
    paths[place] ??= {};
    Object.assign(paths[place], { [method.toLowerCase()]: operation(key, definition, schemas) });
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Baton', version: '1', description: 'Processes that run on time. Instants are epoch ms.' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'baton_session' },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
    security: [{ session: [] }, { token: [] }],
  };
}

function operation(key: string, definition: Endpoint, schemas: Json): Json {
  const { summary, params, query, body, reply } = definition;
  const parameters = [...parametersOf(params, 'path', schemas), ...parametersOf(query, 'query', schemas)];
  return {
    operationId: key.replace(/\/api\/|[:/. ]+/g, '_'),
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: toJson(body, 'input', schemas) } } } }
      : {}),
    responses: {
      ...goodAnswer(definition, reply, schemas),
      ...refusals(definition),
    },
    ...(definition.open ? { security: [] } : {}),
  };
}

function goodAnswer({ raw }: Endpoint, reply: z.ZodType | undefined, schemas: Json): Json {
  if (raw)
    return { 200: { description: 'A stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } } };
  if (!reply) return { 204: { description: 'Done.' } };
  return {
    200: { description: 'Done.', content: { 'application/json': { schema: toJson(reply, 'output', schemas) } } },
  };
}

function refusals({ codes = [], open }: Endpoint): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of [...COMMON_CODES.filter((common) => !open || common !== 'not-signed-in'), ...codes]) {
    const status = statusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const answers: Json = {};
  for (const [status, its] of byStatus) {
    answers[status] = {
      description: its.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return answers;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: Json): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toJson(schema, 'input', schemas) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, its]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: its,
  }));
}

/** Named schemas go to the components, once; places refer to them. */
function toJson(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const {
    $defs = {},
    $schema: _,
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
    $defs?: Json;
  };
  for (const [name, its] of Object.entries($defs)) schemas[name] ??= refer(its);
  return refer(rest) as Json;
}

function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, its]) => [
      name,
      name === '$ref' && typeof its === 'string' ? its.replace('#/$defs/', '#/components/schemas/') : refer(its),
    ]),
  );
}

function problemSchema(): Json {
  return {
    type: 'object',
    description: 'RFC 9457. `code` and `facts` are for programs, `detail` is a sentence for people.',
    required: ['type', 'title', 'status', 'code', 'facts', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      facts: { type: 'object', additionalProperties: true },
      detail: { type: 'string' },
    },
  };
}
