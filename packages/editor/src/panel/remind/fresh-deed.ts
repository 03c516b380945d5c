// What a rung can do besides telling people, as it is offered, and what each begins with in a process. Pure.
import type { Diagram, RungDeed } from '@baton/core';

/** As the deeds of the core, with offering apart from giving. */
export type DeedChoice = 'reassign' | 'offer' | 'raisePriority' | 'setData' | 'startProcess' | 'followPath';

/** What a deed begins with; undefined: this process has nothing for it yet. */
export function freshDeed(
  choice: DeedChoice,
  diagram: Diagram,
  role: string | undefined,
  node: string | undefined,
): RungDeed | undefined {
  const pool = role ? ({ type: 'role', role } as const) : ({ type: 'owner' } as const);
  const first = diagram.variables[0]?.name;
  switch (choice) {
    case 'reassign':
      return { type: 'reassign', rule: { pools: [pool], pick: 'leastLoaded' } };
    case 'offer':
      return { type: 'reassign', rule: { pools: [pool], pick: 'offer' } };
    case 'raisePriority': {
      const raised = diagram.variables.find(({ type }) => type === 'choice' || type === 'number')?.name;
      return raised ? { type: 'raisePriority', variable: raised } : undefined;
    }
    case 'setData':
      return first ? { type: 'setData', set: [{ variable: first, value: 'null' }] } : undefined;
    case 'startProcess':
      return { type: 'startProcess', process: 'process' };
    case 'followPath': {
      const boundary = boundariesAt(diagram, node)[0];
      return boundary ? { type: 'followPath', boundary: boundary.id } : undefined;
    }
  }
}

/** What may happen meanwhile at the step; of a shared ladder, at any step. */
export function boundariesAt(diagram: Diagram, node: string | undefined) {
  return diagram.nodes.flatMap((one) =>
    one.kind === 'boundaryEvent' && (node === undefined || one.attachedTo === node) ? [one] : [],
  );
}
