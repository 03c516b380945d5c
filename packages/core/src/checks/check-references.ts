// What steps name besides paths: what is undone and by what, called processes, decision tables, jumps, messages and signals, where data goes.
import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import { isKnownAt } from './data/names';
import { type DrawingIndex, type Report, TOP } from './drawing-index';
import type { Problem, ProblemCode } from './problem';
import { linkTarget } from './soundness/moves';

/** At a rim, at a throw or an end, at a start. */
interface Undoing {
  readonly type: 'compensation';
  readonly handler?: string;
  readonly activity?: string | undefined;
}

type Tell = (
  code: ProblemCode,
  path: Problem['path'],
  facts?: Problem['facts'],
  severity?: Problem['severity'],
) => void;

export function checkReferences(drawing: DrawingIndex, report: Report): void {
  const handlers = handlersOf(drawing);
  for (const node of drawing.diagram.nodes) {
    const tell: Tell = (code, path, facts = {}, severity = 'error') =>
      report({ code, severity, node: node.id, path, facts });
    if (isForCompensation(node) && !handlers.has(node.id))
      tell('compensation.never-used', ['forCompensation'], {}, 'warning');
    if (node.kind === 'callActivity' && node.process === undefined && node.processFrom === undefined)
      tell('callActivity.no-process', ['process']);
    if (node.kind === 'businessRuleTask') checkDecisionOf(drawing, node, tell);
    if (node.kind === 'eventBasedGateway') checkFirst(drawing, node, report);
    checkEvent(drawing, node, tell);
    checkTargets(drawing, node, tell);
  }
}

/** The activities that undo another, by the events at the rims that name them. */
export function handlersOf({ diagram }: DrawingIndex): ReadonlySet<string> {
  return new Set(
    diagram.nodes.flatMap((node) =>
      node.kind === 'boundaryEvent' && node.event.type === 'compensation' ? [node.event.handler] : [],
    ),
  );
}

export function isForCompensation(node: Node | undefined): boolean {
  return node !== undefined && 'forCompensation' in node && node.forCompensation === true;
}

function checkDecisionOf({ diagram }: DrawingIndex, node: Extract<Node, { kind: 'businessRuleTask' }>, tell: Tell) {
  if (node.handler !== undefined) return;
  const { decision } = node;
  if (decision === undefined) tell('businessRuleTask.does-nothing', ['decision']);
  else if (!diagram.decisions?.some(({ id }) => id === decision))
    tell('businessRuleTask.decision-unknown', ['decision'], { decision });
}

/** What may happen first: each of its paths leads to something that is waited for. */
function checkFirst(drawing: DrawingIndex, { id }: Node, report: Report): void {
  for (const flow of drawing.outgoing.get(id) ?? []) {
    const target = drawing.nodes.get(flow.to);
    if (!target || canBeAwaited(target)) continue;
    const facts = { to: nameOf(drawing, target.id) };
    report({ code: 'first.not-awaited', severity: 'error', node: id, flow: flow.id, path: [], facts });
  }
}

function canBeAwaited(node: Node): boolean {
  if (node.kind === 'receiveTask') return node.message !== undefined || node.messageFrom !== undefined;
  return node.kind === 'intermediateCatchEvent' && node.event.type !== 'link';
}

function checkEvent(drawing: DrawingIndex, node: Node, tell: Tell): void {
  const event = 'event' in node ? node.event : undefined;
  switch (event?.type) {
    case 'message':
      if (event.message === undefined && event.messageFrom === undefined)
        tell('event.no-message', ['event', 'message']);
      return;
    case 'signal':
      if (event.signal === undefined && event.signalFrom === undefined) tell('event.no-signal', ['event', 'signal']);
      return;
    case 'link': {
      const level = drawing.children.get(node.parent ?? TOP) ?? [];
      if (node.kind === 'intermediateThrowEvent' && linkTarget(level, node) === undefined)
        tell('link.no-catch', ['event', 'link'], { link: event.link });
      return;
    }
    case 'compensation': {
      const { handler, activity }: Undoing = event;
      if (handler !== undefined && !isForCompensation(drawing.nodes.get(handler)))
        tell('compensation.handler-unknown', ['event', 'handler'], {
          host: nameOf(drawing, node.kind === 'boundaryEvent' ? node.attachedTo : node.id),
          handler: nameOf(drawing, handler),
        });
      if (activity !== undefined && !canBeUndone(drawing, activity))
        tell('compensation.activity-unknown', ['event', 'activity'], { activity: nameOf(drawing, activity) });
    }
  }
}

/** By an event at its rim, by what is inside of it, or as a case of its own. */
function canBeUndone(drawing: DrawingIndex, id: string): boolean {
  const node = drawing.nodes.get(id);
  if (!node || !kindOf(node.kind).traits.hostsBoundary) return false;
  if (node.kind === 'subProcess' || node.kind === 'callActivity') return true;
  return (drawing.boundaries.get(id) ?? []).some(
    (rim) => rim.kind === 'boundaryEvent' && rim.event.type === 'compensation',
  );
}

/** Data that goes out of a step goes into something that is declared. */
function checkTargets(drawing: DrawingIndex, node: Node, tell: Tell): void {
  const known = (variable: string, path: Problem['path']): void => {
    if (!isKnownAt(drawing, node.id, variable)) tell('variable.unknown', path, { variable });
  };
  if ('output' in node) for (const [i, { to }] of (node.output ?? []).entries()) known(to, ['output', i, 'to']);
  const result = 'repeat' in node && node.repeat?.type === 'each' ? node.repeat.result : undefined;
  if (result) known(result.variable, ['repeat', 'result', 'variable']);
}

function nameOf(drawing: DrawingIndex, id: string): string {
  return drawing.nodes.get(id)?.name ?? id;
}
