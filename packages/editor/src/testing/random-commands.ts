// Random acts as data, for property tests: commands whose targets are chosen by number among what the diagram then holds.
import { type Diagram, NODE_KINDS, type NodeKind } from '@baton/core';
import fc from 'fast-check';
import type { EditorCommand } from '../commands/command';
import { fragmentOf } from '../commands/fragment';
import { turnCommand } from '../commands/turn-plan';

/** Numbers that `toCommand` turns into a command that fits the diagram at that moment. */
export interface RandomAct {
  readonly type: EditorCommand['type'];
  readonly a: number;
  readonly b: number;
  readonly kind: NodeKind;
  readonly word: string;
}

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const TYPES: readonly EditorCommand['type'][] = [
  'addNode',
  'insertOnFlow',
  'connect',
  'deleteSelection',
  'duplicate',
  'moveNodes',
  'updateNode',
  'updateFlow',
  'setLanes',
  'autoLayout',
  'runAll',
  'placeNodes',
  'setBends',
  'paste',
  'addBranches',
  'changeKind',
  'swapSteps',
  'addUndo',
  'become',
  'unfold',
  'moveInto',
  'moveOntoFlow',
  'setNote',
  'setGroup',
  'removeParts',
  'setText',
  'turnDrawing',
];

export const randomActs = (length = 30): fc.Arbitrary<RandomAct[]> =>
  fc.array(
    fc.record({
      type: fc.constantFrom(...TYPES),
      a: fc.nat(10_000),
      b: fc.nat(10_000),
      kind: fc.constantFrom(...KINDS),
      word: fc.constantFrom(
        'Check',
        'Call back',
        '',
        '  ',
        'Очень длинное название шага, которое не помещается',
        'طلب',
        'x',
      ),
    }),
    { maxLength: length, size: 'max' },
  );

export function toCommand(act: RandomAct, diagram: Diagram): EditorCommand {
  const node = (n: number) => diagram.nodes[n % Math.max(1, diagram.nodes.length)]?.id ?? 'nothing';
  const flow = (n: number) => diagram.flows[n % Math.max(1, diagram.flows.length)]?.id ?? 'nothing';
  const lane = diagram.lanes[act.a % Math.max(1, diagram.lanes.length)]?.id;
  const parts = diagram.nodes.filter(({ kind }) => kind === 'subProcess');
  const part = (n: number) => parts[n % Math.max(1, parts.length)]?.id ?? 'nothing';
  const note = (n: number) => diagram.notes?.[n % diagram.notes.length]?.id ?? 'nothing';
  const stage = (n: number) => diagram.groups?.[n % diagram.groups.length]?.id ?? 'nothing';
  const at = { x: act.a % 1200, y: act.b % 900 };
  const names = { node: act.word, step: 'New step' };
  switch (act.type) {
    case 'addNode':
      if (act.a % 3 === 0) return { type: 'addNode', kind: act.kind, names, at, ...(lane && { lane }) };
      return { type: 'addNode', kind: act.kind, names, after: node(act.a), ...(act.a % 3 === 1 && { at }) };
    case 'insertOnFlow':
      return { type: 'insertOnFlow', flow: flow(act.a), kind: act.kind, names };
    case 'connect':
      return { type: 'connect', from: node(act.a), to: node(act.b) };
    case 'deleteSelection':
      return {
        type: 'deleteSelection',
        nodes: act.a % 4 === 0 ? [node(act.a), node(act.b)] : act.a % 4 === 1 ? [] : [node(act.b)],
        flows: act.a % 4 === 1 ? [flow(act.b)] : [],
      };
    case 'duplicate':
      return { type: 'duplicate', nodes: act.a % 2 === 0 ? [node(act.b)] : [node(act.a), node(act.b)] };
    case 'moveNodes':
      return {
        type: 'moveNodes',
        nodes: [node(act.b)],
        by: { x: (act.a % 400) - 200, y: (act.b % 400) - 200 },
        ...(lane && act.a % 2 === 0 && { lane }),
        align: act.b % 2 === 0,
      };
    case 'updateNode':
      return { type: 'updateNode', id: node(act.a), change: { name: act.word }, typing: act.b % 2 === 0 };
    case 'updateFlow':
      if (act.a % 3 === 0) return { type: 'updateFlow', id: flow(act.a), change: { to: node(act.b) } };
      if (act.a % 3 === 1) return { type: 'updateFlow', id: flow(act.b), change: { otherwise: true } };
      return { type: 'updateFlow', id: flow(act.b), change: { when: 'sum > 10', name: act.word } };
    case 'setLanes': {
      const lanes = [...diagram.lanes];
      if (act.a % 3 === 0 && lanes.length > 1) lanes.splice(act.b % lanes.length, 1);
      if (act.a % 3 === 2) lanes.reverse();
      return {
        type: 'setLanes',
        lanes: act.a % 3 === 1 && lanes.length < 6 ? [...lanes, { name: act.word.trim() || 'Lane' }] : lanes,
      };
    }
    case 'updateProcess':
      return { type: 'updateProcess', change: { name: act.word } };
    case 'runAll':
      return {
        type: 'runAll',
        commands: [
          { type: 'addNode', kind: 'userTask', names, at },
          { type: 'connect', from: node(act.a), to: node(act.b) },
        ],
      };
    case 'autoLayout':
      return { type: 'autoLayout' };
    case 'setNote':
      return {
        type: 'setNote',
        text: act.word,
        ...(act.a % 2 === 0 && { id: note(act.a) }),
        ...(act.b % 3 === 0 && { about: act.b % 2 === 0 ? node(act.b) : null }),
        ...(act.b % 3 === 1 && { at }),
        ...(act.a % 5 === 1 && { inside: part(act.b) }),
        typing: act.b % 4 === 0,
      };
    case 'setGroup':
      return {
        type: 'setGroup',
        ...(act.a % 3 === 0 && { id: stage(act.a) }),
        ...(act.a % 4 > 0 && { name: act.word }),
        ...(act.b % 3 > 0 && { members: [node(act.a), node(act.b), node(act.a + act.b)] }),
      };
    case 'setText':
      return {
        type: 'setText',
        language: act.a % 2 === 0 ? 'ar' : 'ru',
        place: [`node.${node(act.b)}.name`, `flow.${flow(act.b)}`, `note.${note(act.b)}`, `group.${stage(act.b)}`][
          act.a % 4
        ] as string,
        text: act.word,
      };
    case 'turnDrawing':
      if (act.b % 3 === 0) return { type: 'turnDrawing', direction: act.a % 2 === 0 ? 'right' : 'down' };
      return turnCommand(diagram, act.a % 2 === 0 ? 'right' : 'down');
    case 'removeParts':
      return {
        type: 'removeParts',
        ids: [[...(diagram.notes ?? []), ...(diagram.groups ?? [])].at(-1 - (act.b % 2))?.id ?? 'nothing'],
      };
    case 'unfold':
      return { type: 'unfold', id: part(act.a), open: act.b % 3 > 0 };
    case 'moveOntoFlow':
      return {
        type: 'moveOntoFlow',
        nodes:
          act.b % 2 === 0
            ? [node(act.a)]
            : [node(act.a), diagram.flows.find(({ from }) => from === node(act.a))?.to ?? ''],
        flow: flow(act.b),
        ...(lane && act.a % 2 === 0 && { lane }),
      };
    case 'moveInto':
      return {
        type: 'moveInto',
        nodes: act.b % 2 === 0 ? [node(act.a)] : [node(act.a), node(act.b)],
        inside: act.b % 3 === 0 ? null : part(act.b),
        by: { x: (act.a % 200) - 100, y: (act.b % 200) - 100 },
        ...(lane && act.a % 2 === 0 && { lane }),
      };
    case 'placeNodes':
      return { type: 'placeNodes', places: { [node(act.a)]: at, [node(act.b)]: { x: at.x + 4, y: at.y } } };
    case 'setBends':
      return {
        type: 'setBends',
        flow: flow(act.a),
        points: act.b % 3 === 0 ? null : [at, { x: at.x, y: at.y + 40 }],
        typing: act.b % 2 === 0,
      };
    case 'paste':
      return {
        type: 'paste',
        fragment: fragmentOf(diagram, [node(act.a), node(act.b), node(act.a + 1)]),
        inside: act.b % 5 === 0 ? (diagram.nodes.find(({ kind }) => kind === 'subProcess')?.id ?? null) : null,
        ...(act.a % 2 === 0 && { at }),
      };
    case 'become':
      return { type: 'become', diagram: { ...diagram, name: act.word.trim() || 'Name' } };
    case 'swapSteps': {
      const path = diagram.flows[act.a % Math.max(1, diagram.flows.length)];
      return { type: 'swapSteps', first: path?.from ?? 'nothing', second: path?.to ?? 'nothing' };
    }
    case 'addUndo':
      return { type: 'addUndo', step: node(act.a), name: act.word.trim() || 'Undo' };
    case 'changeKind':
      return { type: 'changeKind', id: node(act.a), kind: act.kind };
    case 'addBranches':
      return {
        type: 'addBranches',
        node: diagram.nodes.filter(({ kind }) => kind === 'exclusiveGateway')[act.a % 3]?.id ?? node(act.a),
        branches: [
          { name: 'Yes', when: 'sum > 10', kind: 'userTask', step: act.word },
          { name: 'No', kind: act.kind, step: act.word },
        ],
        variables: [{ name: 'sum', type: 'number' }],
      };
  }
}
