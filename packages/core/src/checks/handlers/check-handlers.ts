// Automatic steps beside what the host offers: a handler that is not there, inputs that are missing or do not fit, results that the case has no data for.
import type { HandlerOffer } from '../../diagram/handler-offer';
import type { Says } from '../../diagram/says';
import type { Node, NodeOf } from '../../nodes/node';
import type { DrawingIndex, Report } from '../drawing-index';
import type { Problem } from '../problem';
import { type GivenInput, readGiven } from './given-input';
import { wrongInput } from './wrong-input';

type Calling = NodeOf<'serviceTask' | 'sendTask' | 'businessRuleTask'>;

export function checkHandlers(
  { diagram }: DrawingIndex,
  offers: readonly HandlerOffer[] | undefined,
  report: Report,
): void {
  if (!offers) return;
  const offered = new Map(offers.map((offer) => [offer.name, offer]));
  const known = new Set(diagram.variables.map(({ name }) => name));
  for (const node of diagram.nodes) {
    if (!('handler' in node) || node.handler === undefined) continue;
    const { id, handler } = node;
    const offer = offered.get(handler);
    if (!offer) report({ code: 'handler.unknown', severity: 'error', node: id, path: ['handler'], facts: { handler } });
    else {
      checkInputs(node, inputOf(node), offer, known, report);
      if (!node.output) checkOutputs(node, offer, known, report);
    }
  }
}

interface Given {
  readonly to: string;
  readonly given: GivenInput;
  readonly path: Problem['path'];
}

/** A text into which case data is put may read otherwise than it is written: its form is not judged. */
function inputOf(node: Calling): readonly Given[] {
  const says: Says = ('says' in node && node.says) || [];
  const said = new Set(says.map(({ to }) => to));
  return [
    ...(node.input ?? [])
      .map(({ from, to }, i) => ({ to, given: readGiven(from), path: ['input', i, 'from'] }))
      .filter(({ to }) => !said.has(to)),
    ...says.map(({ to, text }, i) => ({
      to,
      given: /\{[A-Za-z_]\w*\}/.test(text)
        ? ({ type: 'formula', source: text } as const)
        : ({ type: 'value', value: text } as const),
      path: ['says', i, 'text'],
    })),
  ];
}

type Known = ReadonlySet<string>;

/** What is not given at the step is taken from the case data of that name. */
function checkInputs(node: Node, input: readonly Given[], offer: HandlerOffer, known: Known, report: Report): void {
  const { properties = {}, required = [] } = offer.input ?? {};
  const facts = { handler: offer.name };
  for (const name of required) {
    if (known.has(name) || input.some(({ to }) => to === name) || properties[name]?.default !== undefined) continue;
    report({
      code: 'handler.input-missing',
      severity: 'error',
      node: node.id,
      path: ['input'],
      facts: { ...facts, input: name },
    });
  }
  for (const { to, given, path } of input) {
    const shape = properties[to];
    const [wrong] = shape ? wrongInput(shape, given) : [];
    if (!wrong) continue;
    const { rule, asked } = wrong;
    report({
      code: 'handler.input-wrong',
      severity: 'error',
      node: node.id,
      path,
      facts: { ...facts, input: [to, ...wrong.path].join('.'), rule, ...(asked === undefined ? {} : { asked }) },
    });
  }
}

/** The engine refuses case data that is not declared, and the step is then done in vain. */
function checkOutputs(node: Node, { name: handler, output }: HandlerOffer, known: Known, report: Report): void {
  for (const variable of Object.keys(output?.properties ?? {})) {
    if (known.has(variable)) continue;
    const severity = output?.required?.includes(variable) ? 'error' : 'warning';
    report({
      code: 'handler.output-unknown',
      severity,
      node: node.id,
      path: ['handler'],
      facts: { handler, variable, type: typeOf(output?.properties?.[variable]?.type) },
    });
  }
}

function typeOf(type: string | undefined): string {
  if (type === 'integer') return 'number';
  return type === 'number' || type === 'boolean'
    ? type
    : type === 'array'
      ? 'list'
      : type === 'object'
        ? 'object'
        : 'text';
}
