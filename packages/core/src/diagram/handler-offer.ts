// What a host offers for automatic steps: a name, what it is called, and what it takes and gives back. As data, since it comes over HTTP and goes to the
// worker that checks. Told by the engine (`engine.handlers()`), read by the editor and by `checkDiagram`.

/** One text, or one by language (`en`, `ru` ...). */
export type OfferText = string | Readonly<Record<string, string>>;

/** Part of JSON Schema (2020-12), as zod writes it; keywords that are not here are not looked at. */
export interface ValueShape {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  readonly title?: string;
  readonly description?: string;
  /** `title` and `description` by language. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly descriptions?: Readonly<Record<string, string>>;
  readonly default?: unknown;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: ValueShape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, ValueShape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ValueShape;
  readonly anyOf?: readonly ValueShape[];
  readonly oneOf?: readonly ValueShape[];
}

export interface HandlerOffer {
  /** Under which it is registered, and which drawings use. */
  readonly name: string;
  readonly title?: OfferText;
  readonly description?: OfferText;
  /** Name of an icon of the editor's set, or an address of an image. */
  readonly icon?: string;
  /** An object: a step gives each property, or the case data has it under that name. Absent: it is not told. */
  readonly input?: ValueShape;
  /** An object: the case data that it sets. Absent: it is not told. */
  readonly output?: ValueShape;
}

export function textOf(text: OfferText | undefined, locale: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text.en ?? Object.values(text)[0];
}
