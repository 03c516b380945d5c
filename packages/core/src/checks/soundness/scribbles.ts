// Random drawings, sound and unsound, for the property tests of soundness; and those about which the check and the steps once disagreed.
import fc from 'fast-check';
import type { Diagram } from '../../diagram/diagram';
import type { Node } from '../../nodes/node';
import { anyOf, boundary, decision, end, sketch, start, step, together, userTask } from '../../testing';
import type { Chooser } from './bounded-explorer';

type Kind = 'task' | 'choice' | 'together' | 'any' | 'first' | 'second' | 'only' | 'left' | 'told' | 'stop' | 'each';

/** Anything drawn with tasks, decisions and forks: `paths` are pairs of positions, from and to. */
export interface Scribble {
  readonly kinds: readonly Kind[];
  readonly paths: readonly (readonly [number, number])[];
}

export const scribbleOf = (...kinds: readonly Kind[]): fc.Arbitrary<Scribble> =>
  fc.integer({ min: 2, max: 7 }).chain((count) =>
    fc.record({
      kinds: fc.array(fc.constantFrom<Kind>(...kinds), {
        minLength: count,
        maxLength: count,
      }),
      paths: fc.array(fc.tuple(fc.integer({ min: -1, max: count - 1 }), fc.integer({ min: 0, max: count })), {
        minLength: count,
        maxLength: count * 2 + 2,
      }),
    }),
  );

const joinOf = (count: number, rest: 'ignore' | 'cancel') => (id: string) =>
  step('parallelGateway', id, { waitFor: { count, rest } });
const DRAWN = {
  task: userTask,
  choice: decision,
  together,
  any: anyOf,
  first: joinOf(1, 'ignore'),
  second: joinOf(2, 'ignore'),
  only: joinOf(1, 'cancel'),
  left: userTask,
  told: userTask,
  stop: userTask,
  each: (id) => userTask(id, { repeat: { type: 'each', count: '2', parallel: true } }),
} satisfies Record<Kind, (id: string) => Node>;

/** -1 is the start, the number after the last step the end; a step without a way on gets one to the end. */
export function drawingOf({ kinds, paths }: Scribble): {
  readonly diagram: Diagram;
  readonly choosers: readonly Chooser[];
} {
  const name = (at: number) => (at < 0 ? 'start' : at >= kinds.length ? 'end' : `${kinds[at]}${at}`);
  const nodes: Node[] = [start(), end()];
  const arrows = new Set<string>();
  const choosers: Chooser[] = [];
  const waysOf = (at: number) => [...new Set(paths.filter(([from]) => from === at).map(([, to]) => to))];
  const first = waysOf(-1)[0] ?? 0;
  arrows.add(`start -> ${name(first)}`);
  for (const [at, kind] of kinds.entries()) {
    const id = name(at);
    nodes.push(DRAWN[kind](id));
    const ways = waysOf(at);
    if (kind === 'stop') {
      nodes.push(end(`over${at}`, { terminate: true }));
      arrows.add(`${id} -> over${at}`);
      continue;
    }
    if (ways.length === 0) ways.push(kinds.length);
    if (kind === 'left' || kind === 'told') {
      const to = ways.length > 1 ? ways.pop() : undefined;
      nodes.push(boundary(`rim${at}`, id, { type: 'message', message: `m${at}` }, kind === 'left'));
      arrows.add(`rim${at} -> ${name(to ?? kinds.length)}`);
    }
    for (const [i, to] of ways.entries()) {
      const last = i === ways.length - 1;
      if (kind === 'choice' && ways.length > 1)
        arrows.add(`${id} -${last ? '[else]' : `[${id} = ${i}]`}-> ${name(to)}`);
      else if (kind === 'any' && !last) {
        arrows.add(`${id} -[${id}_${i} = 1]-> ${name(to)}`);
        choosers.push({ variable: `${id}_${i}`, ways: 2 });
      } else arrows.add(`${id} -> ${name(to)}`);
    }
    if (kind === 'choice' && ways.length > 1) choosers.push({ variable: id, ways: ways.length });
  }
  const variables = choosers.map(({ variable }) => ({ name: variable, type: 'number' as const, default: 0 }));
  return { diagram: sketch('scribble', nodes, [...arrows], { variables }), choosers };
}

/** Drawings about which the check and the steps once disagreed. */
export const FOUND_ONCE: [Scribble][] = [
  [
    {
      kinds: ['task', 'task'],
      paths: [
        [0, 0],
        [0, 1],
      ],
    },
  ],
  [
    {
      kinds: ['task', 'task', 'task', 'task'],
      paths: [
        [0, 3],
        [0, 0],
      ],
    },
  ],
  [
    {
      kinds: ['task', 'task', 'together', 'task', 'task'],
      paths: [
        [1, 1],
        [1, 2],
        [-1, 1],
        [0, 0],
        [2, 3],
      ],
    },
  ],
  [
    {
      kinds: ['task', 'task', 'together', 'choice', 'task'],
      paths: [
        [4, 2],
        [0, 4],
        [0, 3],
        [1, 0],
        [-1, 0],
        [3, 2],
        [4, 3],
      ],
    },
  ],
  [
    {
      kinds: ['task', 'task', 'task', 'together', 'together'],
      paths: [
        [0, 3],
        [2, 3],
        [0, 4],
        [0, 1],
        [1, 4],
        [2, 0],
      ],
    },
  ],
];

/** Two joins that give up the others, each on the way to the other: which goes first must not depend on who came first. */
export const GIVEN_UP_IN_TURN: [Scribble][] = [
  [
    {
      kinds: ['task', 'only', 'task', 'task', 'only', 'task', 'task'],
      paths: [
        [5, 4],
        [0, 1],
        [0, 4],
        [1, 2],
        [5, 1],
        [0, 0],
        [1, 5],
      ],
    },
  ],
  [
    {
      kinds: ['only', 'task', 'only', 'task'],
      paths: [
        [3, 0],
        [0, 2],
        [0, 1],
        [1, 2],
        [1, 0],
        [-1, 1],
      ],
    },
  ],
];

/** What begins beside a step and comes back to it in one go brings ever more. */
export const ROUND_BESIDE: [Scribble][] = [
  [
    {
      kinds: ['any', 'told', 'any', 'task'],
      paths: [
        [2, 1],
        [1, 0],
        [0, 1],
        [-1, 0],
        [1, 4],
        [1, 2],
      ],
    },
  ],
];
