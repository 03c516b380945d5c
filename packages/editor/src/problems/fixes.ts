// Fixes that one click can use: each a command on the document with its words. Offered where the right answer is plain. Pure.
import { type Diagram, fixesOf, type HandlerOffer, type Problem } from '@baton/core';
import type { Words } from '@baton/words';
import type { EditorCommand } from '../commands/command';
import type { NodeChange } from '../commands/update-node';
import type { EditorDirectory } from '../document/editor';
import { countedHere, FIRST_DEADLINE } from '../panel/deadline/first-deadline';
import type { Names } from '../panel/names';
import { usualLadder, usualOf } from '../panel/remind/usual-ladder';
import { keepResult, nearestHandlers, takeFromCase, takeInputAway } from './handler-fixes';
import { PLAIN_MENDS } from './plain-mends';

export interface Fix {
  readonly id: string;
  readonly words: string;
  readonly command: EditorCommand;
}

export interface FixContext {
  readonly diagram: Diagram;
  readonly directory: EditorDirectory;
  readonly names: Names;
  readonly words: Words;
  /** What automatic steps can call, where the host tells. */
  readonly offers?: readonly HandlerOffer[] | null;
}

export function fixesFor(problem: Problem, context: FixContext): readonly Fix[] {
  const fixer = FIXES[problem.code] ?? PLAIN_MENDS[problem.code];
  return fixer?.(problem, context) ?? mends(problem, context);
}

/** Whether problems with that code can have a fix; for some drawings there is none all the same. */
export function canHaveFixes(code: Problem['code']): boolean {
  return code in FIXES || code in PLAIN_MENDS;
}

/** The core's own mends: from the drawing to the one in which the problem is gone. */
function mends(problem: Problem, { diagram, words }: FixContext): readonly Fix[] {
  return fixesOf(diagram, problem).map(({ id, apply }) => ({
    id,
    words: words.check.mends[id],
    command: { type: 'become', diagram: apply(diagram) },
  }));
}

export type Fixer = (problem: Problem, context: FixContext) => readonly Fix[];

const FIXES: Partial<Record<Problem['code'], Fixer>> = {
  'decision.no-otherwise': (problem, { diagram, names, words }) =>
    diagram.flows
      .filter((flow) => flow.from === problem.node)
      .toReversed()
      .slice(0, 3)
      .map((flow) => ({
        id: `otherwise ${flow.id}`,
        words: words.drawing.fixes.otherwiseTo(flow.name ?? names.step(flow.to)),
        command: { type: 'updateFlow', id: flow.id, change: { otherwise: true, when: undefined } },
      })),
  // Where another path is already taken otherwise, only a person knows the condition.
  'decision.no-condition': (problem, { diagram, names, words }) =>
    diagram.flows
      .filter((flow) => flow.id === problem.flow)
      .filter(({ from }) => !diagram.flows.some((other) => other.from === from && other.otherwise))
      .map((flow) => ({
        id: `otherwise ${flow.id}`,
        words: words.drawing.fixes.otherwiseTo(flow.name ?? names.step(flow.to)),
        command: { type: 'updateFlow', id: flow.id, change: { otherwise: true, when: undefined } },
      })),
  'assignment.missing': giveRole,
  'assignment.role-unknown': giveRole,
  'assignment.person-unknown': giveRole,
  'assignment.step-unknown': giveRole,
  'deadline.missing': (problem, { diagram, directory, words }) => {
    const ladder = usualOf(diagram)?.id;
    return changeNode(problem, 'deadline', words.drawing.fixes.deadline, {
      deadline: countedHere(ladder ? { ...FIRST_DEADLINE, ladder } : FIRST_DEADLINE, directory.calendars),
    });
  },
  'deadline.no-reminder': addLadder,
  'deadline.ladder-unknown': addLadder,
  'node.no-way-in': removeStep,
  'node.unreachable': removeStep,
  'node.no-way-out': (problem, { diagram, words }) => {
    const node = diagram.nodes.find((candidate) => candidate.id === problem.node);
    const end = diagram.nodes.find((candidate) => candidate.kind === 'endEvent' && candidate.parent === node?.parent);
    if (!node || !end) return [];
    const command: EditorCommand = { type: 'connect', from: node.id, to: end.id };
    return [{ id: 'end', words: words.drawing.fixes.endAfter, command }];
  },
  'flow.twice': removeFlow,
  'flow.dangling': removeFlow,
  'flow.into-start': removeFlow,
  'flow.out-of-end': removeFlow,
  'outcome.no-path': (problem, { diagram, words }) => {
    const flow = diagram.flows.find((candidate) => candidate.from === problem.node);
    if (!flow) return [];
    const command: EditorCommand = { type: 'updateFlow', id: flow.id, change: { outcome: undefined } };
    return [{ id: 'shared', words: words.drawing.fixes.nobodyElse, command }];
  },
  'form.variable-unknown': createVariable,
  'variable.unknown': createVariable,
  'expression.reads-unknown': createVariable,
  'handler.unknown': nearestHandlers,
  'handler.input-missing': takeFromCase,
  'handler.input-wrong': takeInputAway,
  'handler.output-unknown': keepResult,
};

function giveRole(problem: Problem, { diagram, directory, names, words }: FixContext): readonly Fix[] {
  const node = diagram.nodes.find((candidate) => candidate.id === problem.node);
  const known = new Set(directory.roles.map((role) => role.id));
  const ofLane = diagram.lanes.find((lane) => lane.id === node?.lane)?.role;
  const role = ofLane && (known.size === 0 || known.has(ofLane)) ? ofLane : undefined;
  if (!role) return [];
  return changeNode(problem, 'role', words.drawing.fixes.role(names.role(role)), {
    assignment: { pools: [{ type: 'role', role }], pick: 'leastLoaded' },
  });
}

function addLadder(problem: Problem, context: FixContext): readonly Fix[] {
  const { diagram, directory, words } = context;
  const node = diagram.nodes.find((candidate) => candidate.id === problem.node);
  // A time target of the whole case.
  if (!node && problem.path.at(-1) === 'ladder') return PLAIN_MENDS['clock.ladder-unknown']?.(problem, context) ?? [];
  if (!node || !('deadline' in node) || !node.deadline) return [];
  const usual = usualOf(diagram);
  const ladder = usual ?? usualLadder(words.drawing.remind.usualName, directory.channels);
  const change: NodeChange = { deadline: { ...node.deadline, ladder: ladder.id } };
  const update = { type: 'updateNode', id: node.id, change } as const;
  const command: EditorCommand = usual
    ? update
    : { type: 'runAll', commands: [{ type: 'updateProcess', change: { ladders: [ladder] } }, update] };
  return [{ id: 'ladder', words: words.drawing.fixes.ladder, command }];
}

function removeStep(problem: Problem, { words }: FixContext): readonly Fix[] {
  if (problem.node === undefined) return [];
  const command: EditorCommand = { type: 'deleteSelection', nodes: [problem.node] };
  return [{ id: 'remove', words: words.drawing.fixes.removeStep, command }];
}

function removeFlow(problem: Problem, { words }: FixContext): readonly Fix[] {
  if (problem.flow === undefined) return [];
  const command: EditorCommand = { type: 'deleteSelection', nodes: [], flows: [problem.flow] };
  return [{ id: 'remove', words: words.drawing.fixes.removeFlow, command }];
}

function createVariable(problem: Problem, { diagram, words }: FixContext): readonly Fix[] {
  const { variable } = problem.facts;
  if (typeof variable !== 'string' || !/^[A-Za-z_]\w*$/.test(variable)) return [];
  const variables = [...diagram.variables, { name: variable, type: 'text' as const }];
  const command: EditorCommand = { type: 'updateProcess', change: { variables } };
  return [{ id: 'variable', words: words.drawing.fixes.createVariable(variable), command }];
}

function changeNode(problem: Problem, id: string, words: string, change: NodeChange): readonly Fix[] {
  if (problem.node === undefined) return [];
  return [{ id, words, command: { type: 'updateNode', id: problem.node, change } }];
}
