// Every kind in every state, as a drawing with stored places: one row for each state, one column for each kind. For stories.
import type { Diagram, Node } from '@baton/core';
import type { StepOverlay } from '../kinds/editor-kind';

const hours = { budget: { dueIn: { amount: 2, unit: 'workingHours' as const } }, ladder: 'usual' };
const days = { budget: { dueIn: { amount: 2, unit: 'workingDays' as const } }, ladder: 'usual' };

const kinds: ((id: string) => Node)[] = [
  (id) => ({
    id,
    kind: 'userTask',
    name: 'Design the layout',
    deadline: days,
    assignment: { pools: [{ type: 'person', person: 'olga' }], pick: 'offer' },
  }),
  (id) => ({ id, kind: 'serviceTask', name: 'Prepayment invoice' }),
  (id) => ({ id, kind: 'receiveTask', name: 'Client approves', message: 'layout.answered', deadline: hours }),
  (id) => ({ id, kind: 'subProcess', name: 'Sign the contract', deadline: days }),
  (id) => ({ id, kind: 'exclusiveGateway', name: 'Client’s reply?' }),
  (id) => ({ id, kind: 'parallelGateway' }),
  (id) => ({ id, kind: 'milestone', name: 'Secured' }),
  (id) => ({ id, kind: 'endEvent', name: 'Done' }),
];

/** Rows from top to bottom; decision, milestone and end are passed at once and never wait. */
const states: readonly [name: string, overlay: StepOverlay][] = [
  ['normal', {}],
  ['problem', { problem: true }],
  ['warning', { warning: true }],
  ['baton', { baton: true, atRisk: true, words: '3 h left' }],
  ['done', { done: true, words: 'Tue 14:05' }],
  ['late', { late: true, words: '2 h late' }],
  ['paused', { paused: true, words: 'Paused' }],
  ['ahead', { ahead: true }],
  ['new', { mark: { text: 'New', tone: 'ok' } }],
];

const WAITS_NEVER = new Set(['exclusiveGateway', 'milestone', 'endEvent']);

export function everyState(): { diagram: Diagram; overlays: Record<string, StepOverlay>; selected: readonly string[] } {
  const nodes: Node[] = [];
  const places: Record<string, { x: number; y: number }> = {};
  const overlays: Record<string, StepOverlay> = {};
  const rows: readonly (readonly [string, StepOverlay])[] = [...states, ['selected', {}]];
  for (const [row, [state, overlay]] of rows.entries()) {
    for (const [column, make] of kinds.entries()) {
      const node = make(`${state}-${column}`);
      if (WAITS_NEVER.has(node.kind) && (overlay.baton || overlay.late || overlay.paused)) continue;
      nodes.push(node);
      places[node.id] = { x: 27 + column * 232, y: 20 + row * 96 + (node.kind === 'parallelGateway' ? 23 : 0) };
      overlays[node.id] = overlay;
    }
  }
  return {
    diagram: {
      format: 1,
      id: 'every-state',
      name: 'Every state',
      lanes: [],
      nodes,
      flows: [],
      variables: [],
      ladders: [
        {
          id: 'usual',
          name: 'Usual ladder',
          rungs: [
            {
              id: 'r',
              at: { share: 50 },
              actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
            },
          ],
        },
      ],
      layout: { nodes: places },
    },
    overlays,
    selected: nodes.filter((node) => node.id.startsWith('selected')).map((node) => node.id),
  };
}
