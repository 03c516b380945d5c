// FEEL as Camunda writes it, with functions that DMN does not know, and a counter of repetitions that begins with 1. Called for every text that is
// marked as FEEL.

export type CamundaFeel =
  | { readonly ok: true; readonly feel: string }
  /** `part`: the function that has no counterpart. */
  | { readonly ok: false; readonly part: string };

interface Call {
  readonly name: string;
  /** From the first character of the name to behind the parenthesis. */
  readonly from: number;
  readonly to: number;
  readonly args: readonly string[];
}

type Writer = (args: readonly string[]) => string | undefined;

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const given = (value: string) =>
  NAME.test(value) ? `is defined(${value}) and ${value} != null` : `${closed(value)} != null`;

/** By the names of their parameters, where a call gives them by name. */
const FUNCTIONS: Readonly<Record<string, { readonly parameters: readonly string[]; readonly write: Writer }>> = {
  'get or else': {
    parameters: ['value', 'default'],
    write: ([value, otherwise]) => value && otherwise && `(if ${given(value)} then ${value} else ${otherwise})`,
  },
  'is empty': { parameters: ['list'], write: ([list]) => list && `(count(${list}) = 0)` },
  'is blank': { parameters: ['string'], write: ([text]) => text && `matches(${text}, "^\\\\s*$")` },
  trim: { parameters: ['string'], write: ([text]) => text && `replace(${text}, "^\\\\s+|\\\\s+$", "")` },
  put: {
    parameters: ['context', 'key', 'value'],
    write: ([context, key, value]) => context && key && value && `context put(${context}, ${key}, ${value})`,
  },
  'put all': { parameters: [], write: (all) => (all.length > 0 ? `context merge([${all.join(', ')}])` : undefined) },
  'duplicate values': {
    parameters: ['list'],
    write: ([list]) =>
      list &&
      `distinct values((for one in ${list} return if count(${closed(list)}[item = one]) > 1 then one else null)[item != null])`,
  },
  'last day of month': {
    parameters: ['date'],
    write: ([day]) => day && `(date(${closed(day)}.year, ${closed(day)}.month, 1) + duration("P1M") - duration("P1D"))`,
  },
};

/** Functions of Camunda that nothing here can stand for: by chance, by another format, by what a model answers. */
const WITHOUT_COUNTERPART: ReadonlySet<string> = new Set([
  'uuid',
  'random number',
  'to base64',
  'from json',
  'to json',
  'extract',
  'partition',
  'assert',
  'fromAi',
]);

const CALLS = [...Object.keys(FUNCTIONS), ...WITHOUT_COUNTERPART].sort((a, b) => b.length - a.length);

/** `countsFromOne`: `loopCounter` is the number of the run (Camunda 8), not how many were before it. */
export function readCamundaFeel(source: string, countsFromOne: boolean): CamundaFeel {
  const written = writeCalls(source);
  if (!written.ok || !countsFromOne) return written;
  return { ok: true, feel: outsideTexts(written.feel, (part) => part.replace(COUNTER, '(loopCounter + 1)')) };
}

/** Not an entry of something (`x.loopCounter`), nor the name of one (`{loopCounter: 1}`). */
const COUNTER = /(?<![\p{L}\p{N}_.])loopCounter(?![\p{L}\p{N}_]|\s*:)/gu;

function writeCalls(source: string): CamundaFeel {
  const call = firstCall(source);
  if (!call) return { ok: true, feel: source };
  const known = Object.hasOwn(FUNCTIONS, call.name) ? FUNCTIONS[call.name] : undefined;
  if (!known) return { ok: false, part: `${call.name}(` };
  const args: string[] = [];
  for (const arg of inOrder(call.args, known.parameters)) {
    const inner = writeCalls(arg);
    if (!inner.ok) return inner;
    args.push(inner.feel.trim());
  }
  const feel = known.write(args);
  if (feel === undefined) return { ok: false, part: `${call.name}(` };
  const rest = writeCalls(source.slice(call.to));
  return rest.ok ? { ok: true, feel: source.slice(0, call.from) + feel + rest.feel } : rest;
}

/** The first call of one of the functions outside of texts; undefined too where its parenthesis does not end. */
function firstCall(source: string): Call | undefined {
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '"') i = endOfText(source, i);
    else if (!isInName(source[i - 1])) {
      const name = CALLS.find((one) => source.startsWith(one, i) && /^\s*\(/.test(source.slice(i + one.length)));
      const open = name === undefined ? -1 : source.indexOf('(', i + name.length);
      const found = name === undefined ? undefined : argumentsFrom(source, open);
      if (name !== undefined && found) return { name, from: i, to: found.to, args: found.args };
    }
  }
  return undefined;
}

function argumentsFrom(source: string, open: number): { readonly args: string[]; readonly to: number } | undefined {
  const args: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let i = open; i < source.length; i++) {
    const char = source[i] as string;
    if (char === '"') i = endOfText(source, i);
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    if (depth === 0 || (depth === 1 && char === ',')) {
      const arg = source.slice(from, i).trim();
      if (arg !== '' || args.length > 0) args.push(arg);
      from = i + 1;
    }
    if (depth === 0) return { args, to: i + 1 };
  }
  return undefined;
}

/** Arguments given by name stand in the order of the parameters. */
function inOrder(args: readonly string[], parameters: readonly string[]): readonly string[] {
  const named = args.map((arg) => /^([\p{L}_][\p{L}\p{N}_ ]*?)\s*:\s*(.*)$/su.exec(arg));
  if (args.length === 0 || named.some((match) => !match || !parameters.includes(match[1] ?? ''))) return args;
  return parameters.map((name) => named.find((match) => match?.[1] === name)?.[2] ?? '');
}

function outsideTexts(source: string, change: (part: string) => string): string {
  let result = '';
  for (let i = 0; i < source.length; ) {
    const quote = source.indexOf('"', i);
    const to = quote < 0 ? source.length : quote;
    result += change(source.slice(i, to));
    const end = quote < 0 ? to : endOfText(source, quote) + 1;
    result += source.slice(to, end);
    i = end;
  }
  return result;
}

/** The position of the quote that ends the text. */
function endOfText(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '"') return i;
  }
  return source.length;
}

const isInName = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_.]/u.test(char);
const closed = (feel: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(feel) ? feel : `(${feel})`);
