// What the host says automatic steps can call, as the editor keeps it: schemas of any library that speaks Standard JSON Schema (zod 4.2 and later), JSON
// Schema as it came over HTTP, or a name only. Read when the editor is opened.
import type { HandlerOffer, ValueShape } from '@baton/core';

/** https://standardschema.dev/json-schema: what zod, valibot and others carry. */
export interface SchemaWithJson {
  readonly '~standard': {
    readonly jsonSchema: {
      input(options: SchemaOptions): Record<string, unknown>;
      output(options: SchemaOptions): Record<string, unknown>;
    };
  };
}

interface SchemaOptions {
  readonly target: 'draft-2020-12';
  readonly libraryOptions?: Record<string, unknown>;
}

export interface HostHandler extends Omit<HandlerOffer, 'input' | 'output'> {
  /** An object. */
  readonly input?: SchemaWithJson | ValueShape;
  readonly output?: SchemaWithJson | ValueShape;
}

export function offersOf(handlers: readonly HostHandler[]): readonly HandlerOffer[] {
  return handlers.map(({ input, output, ...rest }) => ({
    ...rest,
    ...(input && { input: shapeOf(input, 'input') }),
    ...(output && { output: shapeOf(output, 'output') }),
  }));
}

/** What JSON Schema cannot say is left open: any value is taken there. */
function shapeOf(schema: SchemaWithJson | ValueShape, side: 'input' | 'output'): ValueShape {
  if (!('~standard' in schema)) return schema;
  const options = { target: 'draft-2020-12', libraryOptions: { unrepresentable: 'any' } } as const;
  return schema['~standard'].jsonSchema[side](options) as ValueShape;
}
