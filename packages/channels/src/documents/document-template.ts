// Documents and letters out of templates: Liquid, without files, programs or anything that the data does not hold. A field that is not there
// is an error with a code, never an empty place in what a client receives. Called by handlers of automatic steps.
import { Liquid, type Template } from 'liquidjs';

export type TemplateErrorCode =
  /** The source is no template. */
  | 'template.malformed'
  /** The data does not have a field that the template writes. */
  | 'template.field-missing'
  /** What comes out, or the way there, is too long. */
  | 'template.too-long';

/** Facts: `template`, and `field` or `detail`. Trying again with the same data is useless. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(
    readonly code: TemplateErrorCode,
    readonly facts: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

export interface DocumentTemplate {
  readonly id: string;
  /** Null counts as not there. Throws a TemplateError. */
  fill(data: Readonly<Record<string, unknown>>): string;
}

export interface TemplateOptions {
  /** `html`: what the data says is text, whatever it looks like. `text`: for mails and letters that nothing interprets. */
  readonly as: 'html' | 'text';
  /** Numbers and dates are written as here; `en` when absent. */
  readonly locale?: string;
}

/** Characters of what comes out and of the source. */
const LONGEST = 2_000_000;

/**
 * Besides Liquid's own filters: `money: "EUR"`, and `day`, which writes `2026-05-04` or a moment out. Throws a TemplateError where the source
 * is no template.
 */
export function documentTemplate(id: string, source: string, options: TemplateOptions): DocumentTemplate {
  const liquid = liquidFor(options);
  let parsed: Template[];
  try {
    parsed = liquid.parse(source);
  } catch (error) {
    throw new TemplateError('template.malformed', { template: id, detail: textOf(error) }, { cause: error });
  }
  return {
    id,
    fill(data) {
      try {
        return liquid.renderSync(parsed, withoutNulls(data) as object);
      } catch (error) {
        throw failure(id, error);
      }
    },
  };
}

function liquidFor({ as, locale = 'en' }: TemplateOptions): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    ...(as === 'html' ? { outputEscape: 'escape' as const } : {}),
    // No template reads a file.
    templates: {},
    dynamicPartials: false,
    parseLimit: LONGEST,
    memoryLimit: LONGEST,
    renderLimit: 2_000,
  });
  liquid.registerFilter('money', (sum: unknown, currency: unknown) => {
    if (typeof sum !== 'number' || !Number.isFinite(sum)) throw new TypeError(`no sum: ${String(sum)}`);
    return new Intl.NumberFormat(locale, { style: 'currency', currency: String(currency) }).format(sum);
  });
  liquid.registerFilter('day', (moment: unknown) => {
    const at = typeof moment === 'number' ? moment : Date.parse(String(moment));
    if (Number.isNaN(at)) throw new TypeError(`no day: ${String(moment)}`);
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  });
  return liquid;
}

function failure(template: string, error: unknown): TemplateError {
  const missing = /undefined variable: ([^,\s]+)/.exec(textOf(error));
  if (missing?.[1])
    return new TemplateError('template.field-missing', { template, field: missing[1] }, { cause: error });
  const code = /limit exceeded/.test(textOf(error)) ? 'template.too-long' : 'template.malformed';
  return new TemplateError(code, { template, detail: textOf(error) }, { cause: error });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutNulls(inner)]));
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300);
}
