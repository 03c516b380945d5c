// The handlers of a host: called by name, and told as offers. Made by `createEngine`.
import type { HandlerOffer, ValueShape, Variables } from '@baton/core';
import * as z from 'zod';
import { type JobCall, type JobHandler, PermanentError } from '../ports/handler';
import type { HandlerData, HandlerDefinition, RegisteredHandler } from '../ports/handler-definition';

export interface HandlerBook {
  get(name: string): JobHandler | undefined;
  /** By name. */
  offers(): readonly HandlerOffer[];
}

export function createHandlerBook(registered: Readonly<Record<string, RegisteredHandler>> = {}): HandlerBook {
  const entries = Object.entries(registered);
  const handlers = new Map(
    entries.map(([name, handler]) => [name, typeof handler === 'function' ? handler : callable(handler)]),
  );
  let offers: readonly HandlerOffer[] | undefined;
  return {
    get: (name) => handlers.get(name),
    offers() {
      offers ??= entries
        .map(([name, handler]) => (typeof handler === 'function' ? { name } : offerOf(name, handler)))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return offers;
    },
  };
}

function callable({ input, run }: HandlerDefinition): JobHandler {
  return (call: JobCall) => run(call, input ? read(input, call.variables) : {}) as ReturnType<JobHandler>;
}

/** Only what it asks for: the rest of the case is none of its business. */
function read(schema: HandlerData, variables: Variables): Record<string, unknown> {
  const asked = Object.keys(schema.shape).filter((name) => variables[name] !== undefined && variables[name] !== null);
  const read = schema.safeParse(Object.fromEntries(asked.map((name) => [name, variables[name]])));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new PermanentError(`handler.input-wrong: ${wrong.join('; ')}`);
}

function offerOf(name: string, { title, description, icon, input, output }: HandlerDefinition): HandlerOffer {
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(icon === undefined ? {} : { icon }),
    ...(input ? { input: shapeOf(input, 'input') } : {}),
    ...(output ? { output: shapeOf(output, 'output') } : {}),
  };
}

/** What JSON Schema cannot say (a transformation, a check in code) is left open in it and judged when the handler is called. */
function shapeOf(schema: HandlerData, io: 'input' | 'output'): ValueShape {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as ValueShape;
}
