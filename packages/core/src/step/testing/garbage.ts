// Drawings by chance, of steps of every kind with whatever their schemas allow. For the property that garbage makes no exception.
import fc from 'fast-check';
import { parseDiagram } from '../../diagram/diagram';
import type { Node, NodeKind } from '../../nodes/node';
import { NODE_KINDS } from '../../nodes/registry';
import { sketch } from '../../testing';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];

const FEEL = ['n + 1', 'n > 3', 'missing', 'true', '"text"', 'null', '1/0', 'count(list)', 'list', 'n'];

export const NAMES = ['a', 'b'];

const HOUR = { amount: 1, unit: 'hours' };

export const pick = <T>(...values: T[]) => fc.constantFrom(...values);

const feel = pick(...FEEL);

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const wait = fc.oneof(
  fc.constant({ for: HOUR }),
  fc.constant({ until: 'day' }),
  feel.map((expression) => ({ expression })),
  pick('0 0/5 * * * ?', 'no cron at all').map((cron) => ({ cron })),
);

const event = fc.oneof(
  fc.record({
    type: fc.constant('message'),
    message: sometimes(pick(...NAMES)),
    messageFrom: sometimes(feel),
    correlationKey: sometimes(feel),
  }),
  fc.record({ type: fc.constant('signal'), signal: sometimes(pick(...NAMES)), signalFrom: sometimes(feel) }),
  fc.record({
    type: fc.constant('timer'),
    wait,
    when: fc.oneof(
      fc.constant('due'),
      fc.constant({ elapsed: HOUR }),
      feel.map((expression) => ({ expression })),
    ),
  }),
  fc.record({ type: fc.constant('condition'), when: feel }),
  fc.record({ type: fc.constant('error'), code: sometimes(pick(...NAMES)) }),
  fc.record({ type: fc.constant('escalation'), code: sometimes(pick(...NAMES)) }),
  fc.record({ type: fc.constant('compensation'), handler: pick('n3', 'n4', 'nowhere') }),
  fc.constant({ type: 'cancel' }),
  fc.record({ type: fc.constant('link'), link: pick(...NAMES) }),
);

const repeat = fc.oneof(
  fc.record({
    type: fc.constant('each'),
    count: sometimes(pick('2', 'n', '-1', '"x"')),
    collection: sometimes(pick('list', 'n')),
    parallel: fc.boolean(),
    until: sometimes(feel),
  }),
  fc.record({ type: fc.constant('loop'), while: feel, testBefore: fc.boolean(), max: fc.integer({ min: 1, max: 5 }) }),
);

/** More fields than any kind has; the schema of each kind says which are its own. */
const parts = fc.record({
  kind: pick(...KINDS),
  parent: sometimes(fc.integer({ min: 0, max: 11 })),
  attachedTo: fc.integer({ min: 0, max: 11 }),
  interrupting: fc.boolean(),
  event: sometimes(event),
  repeat: fc.option(repeat, { nil: undefined, freq: 4 }),
  message: sometimes(pick(...NAMES)),
  handler: sometimes(pick(...NAMES)),
  set: fc.array(fc.record({ variable: pick('n', 'list', 'unknown'), value: feel }), { maxLength: 2 }),
  decision: sometimes(pick('table', 'no-table')),
  process: sometimes(pick('other')),
  variant: sometimes(pick('event', 'transaction', 'adHoc')),
  terminate: sometimes(pick<boolean | string>(true, 'case', 'each')),
  waitFor: sometimes(fc.record({ count: fc.integer({ min: 1, max: 3 }), rest: pick('ignore', 'cancel') })),
  forCompensation: fc.option(fc.boolean(), { nil: undefined, freq: 5 }),
  input: sometimes(fc.constant([{ from: 'n', to: 'x' }])),
  output: sometimes(feel.map((from) => [{ from, to: 'n' }])),
});

const flow = fc.record({
  from: fc.nat(11),
  to: fc.nat(11),
  isBack: fc.option(fc.constant(true), { nil: false, freq: 6 }),
  when: fc.option(feel, { nil: undefined, freq: 3 }),
  otherwise: fc.option(fc.constant(true), { nil: undefined, freq: 4 }),
});

/** A line through all steps, so that most of them are come to, and some paths across. */
export const drawing = fc.record({
  nodes: fc.array(parts, { minLength: 2, maxLength: 12 }),
  across: fc.array(flow, { maxLength: 6 }),
});

const NEEDED: Readonly<Record<string, object>> = {
  scriptTask: { set: [] },
  boundaryEvent: { event: { type: 'error' }, interrupting: true },
  intermediateCatchEvent: { event: { type: 'signal', signal: 'a' } },
  intermediateThrowEvent: { event: { type: 'signal', signal: 'a' } },
};

/** What of the parts makes a node of its kind; else the plainest node of the kind. */
export function nodeOf(part: Record<string, unknown>, index: number, count: number): Node {
  const id = `n${index}`;
  const at = (number: unknown) => `n${Number(number) % count}`;
  const parent = part.parent === undefined || Number(part.parent) % count >= index ? {} : { parent: at(part.parent) };
  const fields: Record<string, unknown> = { ...part, id, ...parent, attachedTo: at(part.attachedTo) };
  if (!('parent' in parent)) delete fields.parent;
  const plain = { kind: part.kind, id, ...parent, ...NEEDED[String(part.kind)] } as Record<string, unknown>;
  if (part.kind === 'boundaryEvent') plain.attachedTo = fields.attachedTo;
  let node = plain;
  for (const name of Object.keys(fields)) {
    if (fields[name] === undefined) continue;
    const more = { ...node, [name]: fields[name] };
    if (isNode(more)) node = more;
  }
  return node as unknown as Node;
}

function isNode(node: object): boolean {
  return parseDiagram({ ...sketch('p', [], []), nodes: [node] }).ok;
}
