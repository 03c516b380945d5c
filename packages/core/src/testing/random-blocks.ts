// The blocks of random processes that use the further constructs: repetition, exceptions, undoing, calls, joins of those that come.
import type { DecisionTable } from '../diagram/decision-table';
import type { Node } from '../nodes/node';
import type { Block, Drawn } from './random-process';
import {
  anyOf,
  boundary,
  catches,
  decision,
  end,
  eventSubProcess,
  inside,
  milestone,
  start,
  step,
  subProcess,
  throws,
  together,
  userTask,
  whichever,
} from './sketch';

type Further = Exclude<
  Block,
  { type: 'task' | 'auto' | 'milestone' | 'message' | 'wait' | 'late' | 'sequence' | 'choice' | 'together' }
>;

interface Pen {
  /** A new id. */
  name(kind: string): string;
  /** Puts a node at the level of the block. */
  put(node: Node): string;
  /** The same, with a path from what is before the block. */
  next(node: Node): string;
  draw(block: Block, from: string, drawn: Drawn, parent: string | undefined): string;
  readonly drawn: Drawn;
  readonly parent: string | undefined;
  readonly from: string;
}

/** Decides the next digit of `n`. */
export const DIGIT: DecisionTable = {
  id: 'digit',
  name: 'Digit',
  hitPolicy: 'first',
  inputs: [{ expression: 'n' }],
  outputs: [{ name: 'n', otherwise: '0' }],
  rules: [
    { when: ['< 5'], gives: ['n + 2'] },
    { when: ['not(9)'], gives: ['n + 1'] },
  ],
};

const TWICE = { type: 'each', count: '2', parallel: true } as const;
const AGAIN = { type: 'loop', while: 'n < 6', max: 4 } as const;
const SHORT = { amount: 30, unit: 'workingMinutes' } as const;

/** Draws the block; answers the node at its way out. */
export function drawFurther(block: Further, pen: Pen): string {
  const { name, next, put, drawn } = pen;
  switch (block.type) {
    case 'people':
      return next(userTask(name('people'), { repeat: TWICE }));
    case 'again':
      return next(step('scriptTask', name('again'), { repeat: AGAIN, set: [{ variable: 'n', value: 'n + 1' }] }));
    case 'table':
      return next(step('businessRuleTask', name('table'), { decision: DIGIT.id }));
    case 'call':
      return next(step('callActivity', name('call'), { process: 'other', inputAll: true, outputAll: true }));
    case 'first': {
      const gateway = next(whichever(name('first')));
      const message = put(catches(name('ping'), { type: 'message', message: 'ping' }));
      const timer = put(catches(name('timer'), { type: 'timer', wait: { for: SHORT } }));
      return merge(pen, [message, timer], [`${gateway} -> ${message}`, `${gateway} -> ${timer}`]);
    }
    case 'enough':
    case 'only': {
      const waitFor = { count: 1, rest: block.type === 'only' ? 'cancel' : 'ignore' } as const;
      const fork = next(together(name('fork')));
      const join = put(step('parallelGateway', name('enough'), { waitFor }));
      // Each begins with a task: what is done at once would leave the others no time at all.
      for (const part of block.blocks) {
        const task = put(userTask(name('task')));
        drawn.paths.push(`${fork} -> ${task}`, `${pen.draw(part, task, drawn, pen.parent)} -> ${join}`);
      }
      return join;
    }
    case 'undone': {
      const task = next(userTask(name('done')));
      undoable(pen, task, pen.parent);
      const undo = put(throws(name('undo'), { type: 'compensation', activity: task }));
      drawn.paths.push(`${task} -> ${undo}`);
      return undo;
    }
    case 'transaction': {
      const { sub, begin, out } = level(pen, { variant: 'transaction' });
      const task = name('book');
      const split = name('well');
      const cancelled = name('cancelled');
      drawn.nodes.push(
        inside(sub, userTask(task)),
        inside(sub, decision(split)),
        inside(sub, end(cancelled, { event: { type: 'cancel' } })),
      );
      undoable(pen, task, sub);
      drawn.paths.push(
        `${begin} -> ${task} -> ${split}`,
        `${split} -[n > 4]-> ${cancelled}`,
        `${split} -[else]-> ${out}`,
      );
      return merge(pen, [sub, put(boundary(name('rim'), sub, { type: 'cancel' }))]);
    }
    case 'anyOf': {
      const split = next(anyOf(name('any')));
      const join = put(anyOf(name('all')));
      for (const [i, part] of block.blocks.entries()) {
        const way = put(milestone(name('way')));
        drawn.paths.push(
          i === 0 ? `${split} -[else]-> ${way}` : `${split} -[n > ${i}]-> ${way}`,
          `${pen.draw(part, way, drawn, pen.parent)} -> ${join}`,
        );
      }
      return join;
    }
    case 'sub':
      return filled(pen, block.block, {});
    case 'oneByOne':
      return filled(pen, block.block, { repeat: { ...TWICE, parallel: false } });
    case 'atOnce':
      return filled(pen, block.block, { repeat: TWICE });
    case 'failing': {
      const { sub, begin, out } = level(pen, {});
      const split = name('well');
      const failed = name('failed');
      drawn.nodes.push(inside(sub, decision(split)), inside(sub, end(failed, { event: { type: 'error', code: 'E' } })));
      const last = pen.draw(block.block, begin, drawn, sub);
      drawn.paths.push(`${last} -> ${split}`, `${split} -[n > 4]-> ${failed}`, `${split} -[else]-> ${out}`);
      return merge(pen, [sub, put(boundary(name('rim'), sub, { type: 'error', code: 'E' }))]);
    }
    case 'loud': {
      const { sub, begin, out } = level(pen, {});
      const shout = name('shout');
      drawn.nodes.push(inside(sub, throws(shout, { type: 'escalation', code: 'loud' })));
      drawn.paths.push(`${begin} -> ${shout}`, `${pen.draw(block.block, shout, drawn, sub)} -> ${out}`);
      const heard = put(boundary(name('heard'), sub, { type: 'escalation' }, false));
      const look = put(userTask(name('look')));
      drawn.paths.push(`${heard} -> ${look} -> ${put(end(name('seen')))}`);
      return sub;
    }
    case 'watched': {
      const { sub, begin, out } = level(pen, {});
      drawn.paths.push(`${pen.draw(block.block, begin, drawn, sub)} -> ${out}`);
      const watch = name('watch');
      const [heard, act, over] = [name('heard'), name('act'), name('over')];
      drawn.nodes.push(
        inside(sub, eventSubProcess(watch)),
        inside(watch, start(heard, { event: { type: 'message', message: 'ping' } })),
        inside(watch, userTask(act)),
        inside(watch, end(over)),
      );
      drawn.paths.push(`${heard} -> ${act} -> ${over}`);
      return sub;
    }
  }
}

function undoable({ name, drawn }: Pen, task: string, parent: string | undefined): void {
  const handler = name('undone');
  const nodes = [
    boundary(name('rim'), task, { type: 'compensation', handler }),
    userTask(handler, { forCompensation: true }),
  ];
  drawn.nodes.push(...nodes.map((node) => (parent ? inside(parent, node) : node)));
}

/** An empty sub-process with its start and its end, which no path joins yet. */
function level(
  { name, next, drawn }: Pen,
  rest: Partial<Extract<Node, { kind: 'subProcess' }>>,
): { readonly sub: string; readonly begin: string; readonly out: string } {
  const sub = next(subProcess(name('sub'), rest));
  const [begin, out] = [name('in'), name('out')];
  drawn.nodes.push(inside(sub, start(begin)), inside(sub, end(out)));
  return { sub, begin, out };
}

function filled(pen: Pen, block: Block, rest: Partial<Extract<Node, { kind: 'subProcess' }>>): string {
  const { sub, begin, out } = level(pen, rest);
  pen.drawn.paths.push(`${pen.draw(block, begin, pen.drawn, sub)} -> ${out}`);
  return sub;
}

function merge({ put, name, drawn }: Pen, ways: readonly string[], paths: readonly string[] = []): string {
  const merged = put(milestone(name('merge')));
  drawn.paths.push(...paths, ...ways.map((way) => `${way} -> ${merged}`));
  return merged;
}
