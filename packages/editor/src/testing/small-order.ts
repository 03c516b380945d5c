// A process of one question, for stories and tests of what is kept and played again: yes leads to one end, no to another.
import { type Diagram, type ProcessTest, parseDiagram } from '@baton/core';
import { runCommand } from '../commands/run-command';
import { createEditor, type Editor, type EditorOptions } from '../document/editor';
import { halftone } from './halftone';

export function smallOrder(tests?: readonly ProcessTest[]): Diagram {
  const parsed = parseDiagram({
    format: 1,
    id: 'small-order',
    name: 'Small order',
    ownerRole: 'client-manager',
    lanes: [],
    nodes: [
      { id: 'start', kind: 'startEvent', name: 'An order comes in' },
      {
        id: 'approve',
        kind: 'userTask',
        name: 'Approve it',
        assignment: { pools: [{ type: 'role', role: 'client-manager' }], pick: 'leastLoaded' },
        deadline: { budget: { dueIn: { amount: 4, unit: 'workingHours' } } },
        outcomes: [
          { id: 'yes', name: 'Yes' },
          { id: 'no', name: 'No' },
        ],
      },
      { id: 'done', kind: 'endEvent', name: 'Done' },
      { id: 'refused', kind: 'endEvent', name: 'Refused' },
    ],
    flows: [
      { id: 'f1', from: 'start', to: 'approve' },
      { id: 'f2', from: 'approve', to: 'done', outcome: 'yes' },
      { id: 'f3', from: 'approve', to: 'refused', outcome: 'no' },
    ],
    variables: [],
    ladders: [],
    ...(tests && { tests }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return runCommand(parsed.diagram, { type: 'autoLayout' }).diagram;
}

export function openSmall(options: Partial<EditorOptions> & { readonly tests?: readonly ProcessTest[] } = {}): Editor {
  const { tests, ...rest } = options;
  return createEditor({ diagram: smallOrder(tests), directory: halftone, ...rest });
}
