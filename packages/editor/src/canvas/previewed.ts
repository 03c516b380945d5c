// A command shown as if it were done: the drawing after it, and which steps and paths are new or other than before. Called by the canvas of
// the editor for a fix that is looked at.
import type { Diagram } from '@baton/core';
import type { EditorCommand } from '../commands/command';
import { runCommand } from '../commands/run-command';

export interface Previewed {
  readonly diagram: Diagram;
  readonly nodes: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

/** Null: it would not be done. */
export function previewed(diagram: Diagram, command: EditorCommand | null): Previewed | null {
  if (!command) return null;
  const outcome = runCommand(diagram, command);
  if (!outcome.result.ok) return null;
  const before = { nodes: new Set<unknown>(diagram.nodes), flows: new Set<unknown>(diagram.flows) };
  const changed = (list: readonly { readonly id: string }[], known: ReadonlySet<unknown>) =>
    new Set(list.filter((item) => !known.has(item)).map((item) => item.id));
  return {
    diagram: outcome.diagram,
    nodes: changed(outcome.diagram.nodes, before.nodes),
    flows: changed(outcome.diagram.flows, before.flows),
  };
}
