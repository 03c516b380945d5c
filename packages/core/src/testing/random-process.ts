// Random processes that are sound by construction: blocks in blocks. For property tests of the step, the engine and the stores.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';
import { DIGIT, drawFurther } from './random-blocks';
import {
  decision,
  end,
  inside,
  milestone,
  receive,
  serviceTask,
  sketch,
  start,
  timeout,
  together,
  userTask,
  wait,
} from './sketch';

/** A block has one way in and one way out. */
export type Block =
  | { readonly type: 'task' | 'auto' | 'milestone' | 'message' | 'wait' | 'late' }
  /** Done for each of two by hand; done again by itself; decided by a table; a called case; whatever happens first. */
  | { readonly type: 'people' | 'again' | 'table' | 'call' | 'first' }
  /** Done and then undone; a transaction that may be cancelled. */
  | { readonly type: 'undone' | 'transaction' }
  | { readonly type: 'sequence' | 'choice' | 'together'; readonly blocks: readonly Block[] }
  | { readonly type: 'anyOf'; readonly blocks: readonly Block[] }
  /** The first of them to be done is enough: the others are ignored, or given up. */
  | { readonly type: 'enough' | 'only'; readonly blocks: readonly Block[] }
  /**
   * A sub-process: plain; for each of two, one after the other or at once; that may throw an exception; that escalates; that a message may
   * end from inside.
   */
  | { readonly type: 'sub' | 'oneByOne' | 'atOnce' | 'failing' | 'loud' | 'watched'; readonly block: Block };

export interface Drawn {
  readonly nodes: Node[];
  readonly paths: string[];
}

const MINUTES = { amount: 90, unit: 'workingMinutes' } as const;
const DEADLINE = {
  budget: { dueIn: { amount: 1, unit: 'workingDays' } },
  rungs: [
    { id: 'r', at: { share: 80 }, actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }] },
  ],
} as const;

/** The diagram of a block between a start and an end; `n` (a number, 0 to 9) steers its decisions. */
export function processOf(block: Block): Diagram {
  let count = 0;
  const name = (kind: string) => `${kind}${++count}`;

  function draw(block: Block, from: string, drawn: Drawn, parent: string | undefined): string {
    const put = (node: Node): string => {
      drawn.nodes.push(parent ? inside(parent, node) : node);
      return node.id;
    };
    const next = (node: Node): string => {
      put(node);
      drawn.paths.push(`${from} -> ${node.id}`);
      return node.id;
    };
    switch (block.type) {
      case 'task':
        return next(userTask(name('task'), { deadline: DEADLINE as never }));
      case 'auto':
        return next(serviceTask(name('auto'), { set: [{ variable: 'n', value: 'modulo(n + 3, 10)' }] }));
      case 'milestone':
        return next(milestone(name('milestone')));
      case 'message':
        return next(receive(name('message'), 'ping'));
      case 'wait':
        return next(wait(name('wait'), { for: MINUTES }));
      case 'late': {
        const task = next(userTask(name('slow')));
        const timer = put(timeout(name('timeout'), task, { elapsed: MINUTES }));
        const merge = put(milestone(name('merge')));
        drawn.paths.push(`${task} -> ${merge}`, `${timer} -> ${merge}`);
        return merge;
      }
      case 'sequence':
        return block.blocks.reduce((last, part) => draw(part, last, drawn, parent), from);
      case 'choice': {
        const split = next(decision(name('choice')));
        const merge = put(milestone(name('merge')));
        for (const [i, part] of block.blocks.entries()) {
          const way = put(milestone(name('way')));
          drawn.paths.push(
            i === 0 ? `${split} -[else]-> ${way}` : `${split} -[n = ${i}]-> ${way}`,
            `${draw(part, way, drawn, parent)} -> ${merge}`,
          );
        }
        return merge;
      }
      case 'together': {
        const fork = next(together(name('fork')));
        const join = put(together(name('join')));
        for (const part of block.blocks) drawn.paths.push(`${draw(part, fork, drawn, parent)} -> ${join}`);
        return join;
      }
      default:
        return drawFurther(block, { name, put, next, draw, drawn, parent, from });
    }
  }

  const drawn: Drawn = { nodes: [start()], paths: [] };
  const last = draw(block, 'start', drawn, undefined);
  drawn.nodes.push(end());
  drawn.paths.push(`${last} -> end`);
  return sketch('random', drawn.nodes, drawn.paths, {
    variables: [{ name: 'n', type: 'number', default: 0 }],
    decisions: [DIGIT],
  });
}
