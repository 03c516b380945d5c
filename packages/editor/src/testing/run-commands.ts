// Runs commands one after the other on a drawing, and reads the result: for tests of commands.
import type { Diagram, NodeOf } from '@baton/core';
import type { CommandResult, EditorCommand } from '../commands/command';
import { runCommand } from '../commands/run-command';
import { overlaps } from '../layout/box';
import { buildScene } from '../layout/scene';

/** The drawing after all of them, and what the last one answered. */
export function run(diagram: Diagram, ...commands: EditorCommand[]): { diagram: Diagram; result: CommandResult } {
  let now = diagram;
  let result: CommandResult = { ok: true, nodes: [], flows: [] };
  for (const command of commands) {
    const outcome = runCommand(now, command);
    now = outcome.diagram;
    result = outcome.result;
  }
  return { diagram: now, result };
}

export const node = (diagram: Diagram, id: string) => diagram.nodes.find((candidate) => candidate.id === id);
export const task = (diagram: Diagram, id: string) => node(diagram, id) as NodeOf<'userTask'>;
export const made = (result: CommandResult) => (result.ok ? result.nodes : []);
export const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);

/** Cards that stand on others: `a on b`. */
export function overlapping(diagram: Diagram): string[] {
  const cards = buildScene(diagram).nodes.filter((step) => step.node.kind !== 'boundaryEvent');
  return cards.flatMap((a, i) =>
    cards
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => `${a.id} on ${b.id}`),
  );
}
