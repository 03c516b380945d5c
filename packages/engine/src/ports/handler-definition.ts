// A handler that says what it takes and gives back: the editor makes a form of it, the check holds drawings to it, and the engine calls it only with
// what fits. A plain function registered as a handler says nothing of itself.
import type { OfferText } from '@baton/core';
import type * as z from 'zod';
import type { JobCall, JobHandler } from './handler';

/** What it takes and what it gives back, each member by the name of the data. Words and hints: `.meta({ title, description })`. */
export type HandlerData = z.ZodObject;

export interface HandlerDefinition<Input extends HandlerData = HandlerData, Output extends HandlerData = HandlerData> {
  readonly title?: OfferText;
  readonly description?: OfferText;
  /** Name of an icon of the editor's set, or an address of an image. */
  readonly icon?: string;
  readonly input?: Input;
  readonly output?: Output;
  /** `input`: what the schema made of the step's data; `{}` without one. Data that does not fit makes a problem at the step, without a further try. */
  run(call: JobCall, input: z.output<Input>): Promise<z.input<Output> | undefined> | z.input<Output> | undefined;
}

/** The same, with its types inferred from the schemas. */
export function defineHandler<Input extends HandlerData, Output extends HandlerData>(
  definition: HandlerDefinition<Input, Output>,
): HandlerDefinition {
  return definition as unknown as HandlerDefinition;
}

export type RegisteredHandler = JobHandler | HandlerDefinition;
