// The process as numbered plain sentences: what, who, until when, and where it goes from there. Pure; shown by the text view.
import '@baton/words/parts';
import type { AssignmentRule, Deadline, Flow, Node } from '@baton/core';
import { describeExpression } from '@baton/core';
import { lowerFirst } from '@baton/words';
import { outcomeName } from '../layout/flow-words';
import { flowOrder } from '../layout/order';
import { type Scope, scopeOf } from '../layout/scope';
import { stepNumbers } from '../layout/step-numbers';
import { conditionWords } from '../panel/decide/condition-words';
import { nameOfNode } from '../panel/names';
import { ruleWords } from '../panel/who/rule-words';
import { besideOf } from './beside';
import { isolated, isolatedNames } from './isolated';
import { type Piece, plain, type TextContext, value } from './piece';
import { saidBy } from './said-by';

export interface OutlineLine {
  readonly key: string;
  /** "5", "4a"; empty: a line that belongs to the one before. */
  readonly number: string;
  readonly indent: number;
  /** The step that the line is about. */
  readonly node: string;
  readonly pieces: readonly Piece[];
}

export interface OutlinePart {
  /** Id of its first line's step: a lane may come several times. */
  readonly key: string;
  /** Name of the lane; null where there are none. */
  readonly lane: string | null;
  readonly lines: readonly OutlineLine[];
}

export function outlineOf(given: TextContext): readonly OutlinePart[] {
  const context = { ...given, names: isolatedNames(given.names, given.format.locale) };
  const lanes = new Map(context.diagram.lanes.map((lane) => [lane.id, lane.name]));
  const parts: { key: string; lane: string | null; lines: OutlineLine[] }[] = [];
  for (const { node, lines } of sheetLines(context, null, 0, '')) {
    const lane = (node.lane !== undefined && lanes.get(node.lane)) || null;
    const last = parts.at(-1);
    const belongs = last && (lane === null || last.lane === lane);
    if (belongs) last.lines.push(...lines);
    else if (lines.length > 0) parts.push({ key: node.id, lane, lines: [...lines] });
  }
  return parts;
}

interface SheetLines {
  readonly node: Node;
  readonly lines: readonly OutlineLine[];
}

function sheetLines(context: TextContext, inside: string | null, indent: number, prefix: string): SheetLines[] {
  const scope = scopeOf(context.diagram, inside);
  const numbers = stepNumbers(scope);
  const { order, back } = flowOrder(scope);
  const numberOf = (id: string) => {
    const number = numbers.get(id);
    return number === undefined ? '' : `${prefix}${number}`;
  };
  return order.flatMap((id, i) => {
    const node = scope.byId.get(id);
    if (!node || node.kind === 'startEvent' || node.kind === 'endEvent') return [];
    const number = numberOf(id);
    const depth = indent + (/[a-z]$/.test(number) ? 1 : 0);
    const way: Way = { context, scope, back, numberOf, next: nextShown(order, i, scope) };
    const lines: OutlineLine[] = [{ key: id, number, indent: depth, node: id, pieces: sentence(node, way) }];
    const below = [...saidBy(node, context), ...waysOut(node, way), ...besideOf(node, context)];
    for (const [n, pieces] of below.entries())
      lines.push({ key: `${id} ${n}`, number: '', indent: depth + 1, node: id, pieces });
    const inner =
      node.kind === 'subProcess' ? sheetLines(context, id, depth + 1, number === '' ? '' : `${number}.`) : [];
    return [{ node, lines: [...lines, ...inner.flatMap((one) => one.lines)] }];
  });
}

interface Way {
  readonly context: TextContext;
  readonly scope: Scope;
  readonly back: ReadonlySet<string>;
  readonly numberOf: (id: string) => string;
  /** The step on the next line: going there needs no words. */
  readonly next: string | null;
}

function nextShown(order: readonly string[], from: number, scope: Scope): string | null {
  for (const id of order.slice(from + 1)) {
    const kind = scope.byId.get(id)?.kind;
    if (kind !== 'startEvent' && kind !== 'endEvent') return id;
  }
  return null;
}

/** The step itself, and where it goes when there is just one way that is not the next line. */
function sentence(node: Node, way: Way): Piece[] {
  const { words } = way.context;
  const head = headOf(node, way.context);
  const flows = way.scope.outgoing.get(node.id) ?? [];
  const only = flows.length === 1 ? flows[0] : undefined;
  const joins = way.scope.byId.get(only?.to ?? '')?.kind === 'parallelGateway';
  if (!only || only.to === way.next || joins || node.kind === 'exclusiveGateway') return head;
  return [...head, plain(`${words.common.comma}${words.textView.afterwards} `), ...goTo(only, way)];
}

function headOf(node: Node, context: TextContext): Piece[] {
  const { names, words, format, diagram } = context;
  const { textView, drawing } = words;
  const name: Piece = { text: nameOfNode(node, words) ?? node.id, as: 'name', edits: 'name' };
  switch (node.kind) {
    case 'userTask': {
      const who = node.assignment ? midSentence(node.assignment, context) : drawing.text.everyone;
      return [
        name,
        plain(' · '),
        { ...value(who), edits: 'who' },
        ...within(node.deadline, context, words.common.comma),
      ];
    }
    case 'serviceTask':
      return [name, plain(` ${textView.byItself}`)];
    case 'receiveTask':
      return [name, ...within(node.deadline, context, ' ', textView.upTo)];
    case 'intermediateCatchEvent': {
      if (node.event.type !== 'timer' || 'expression' in node.event.wait || 'cron' in node.event.wait) return [name];
      const { wait } = node.event;
      const span =
        'for' in wait
          ? format.budget(wait.for.amount, wait.for.unit)
          : drawing.text.untilDate(names.variable(wait.until));
      return [name, plain(': '), value('for' in wait ? drawing.text.waitsSpan(span) : span)];
    }
    case 'subProcess':
      return [name, ...within(node.deadline, context)];
    case 'parallelGateway': {
      const joins = diagram.flows.filter((flow) => flow.to === node.id).length > 1;
      const opens = diagram.flows.filter((flow) => flow.from === node.id).length > 1;
      const text = node.name ?? (joins && !opens ? drawing.text.joined : words.editor.canvas.doTogether);
      return [{ text, as: joins && !opens ? 'plain' : 'name' }];
    }
    case 'milestone':
      return [{ text: name.text, as: 'link', step: node.id }];
    default:
      return [name];
  }
}

/** A rule after the name of its step, a fact of its own: begins small unless it begins with a person's name. */
function midSentence(rule: AssignmentRule, { names, words, format }: TextContext): string {
  const text = ruleWords(rule, names, words);
  if (rule.pools[0]?.type === 'person') return text;
  return lowerFirst(text, format.locale);
}

function within(
  deadline: Deadline | undefined,
  { names, words, format }: TextContext,
  before = ' ',
  word = words.textView.within,
): Piece[] {
  if (!deadline) return [];
  const { budget } = deadline;
  if ('dueIn' in budget)
    return [
      plain(`${before}${word} `),
      { ...value(format.budget(budget.dueIn.amount, budget.dueIn.unit)), edits: 'due' },
    ];
  if ('dueBy' in budget) return [plain(before), value(words.drawing.text.untilDate(names.variable(budget.dueBy)))];
  return [plain(`${before}${word} `), value(words.panel.untilWhen.computed)];
}

/** Lines below a step: its answers or outcomes with where they lead, and what happens meanwhile. */
function waysOut(node: Node, way: Way): Piece[][] {
  const { words } = way.context;
  const flows = way.scope.outgoing.get(node.id) ?? [];
  const lines: Piece[][] = [];
  const named = flows.length > 1 && node.kind !== 'parallelGateway';
  if (named)
    lines.push(
      flows.flatMap((flow, i) => [
        ...(i > 0 ? [plain(' · ')] : []),
        { text: wordsOf(flow, node, way.context), as: 'link', step: flow.to } as const,
        plain(' '),
        ...goTo(flow, way),
      ]),
    );
  for (const boundary of way.scope.attached.get(node.id) ?? []) {
    const when = boundary.event.type === 'timer' ? boundary.event.when : 'due';
    const text =
      when !== 'due' && 'elapsed' in when
        ? words.drawing.text.after(way.context.format.budget(when.elapsed.amount, when.elapsed.unit))
        : words.drawing.text.due;
    const leads = way.scope.outgoing.get(boundary.id) ?? [];
    lines.push([
      { text: boundary.name ?? words.drawing.text.ifMeanwhile(text), as: 'link', step: boundary.id },
      plain(' '),
      ...leads.flatMap((flow) => goTo(flow, way)),
    ]);
  }
  return lines;
}

function wordsOf(flow: Flow, node: Node, context: TextContext): string {
  const { diagram, names, words, format } = context;
  if (flow.name) return flow.name;
  if (node.kind === 'eventBasedGateway') return names.step(flow.to);
  const outcome = outcomeName(node, flow.outcome);
  if (outcome !== undefined) return outcome;
  if (flow.otherwise || flow.when === undefined) return words.panel.decide.otherwise;
  const sketch = describeExpression(flow.when, { names: diagram.variables.map((variable) => variable.name) });
  return sketch ? conditionWords(sketch, { names, words, format, variables: diagram.variables }) : flow.when;
}

function goTo(flow: Flow, { context, scope, back, numberOf, next }: Way): Piece[] {
  const { words, format } = context;
  const { textView } = words;
  const target = scope.byId.get(flow.to);
  if (!target || flow.to === next) return [plain(textView.goOn)];
  const name = isolated(nameOfNode(target, words) ?? target.id, format.locale);
  const said = numberOf(target.id) || name;
  if (target.kind === 'endEvent') return [plain(textView.endAs(name))];
  return [plain(back.has(flow.id) ? textView.backTo(said) : textView.goTo(said))];
}
