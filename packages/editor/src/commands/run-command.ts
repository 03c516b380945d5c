// Runs one command on a diagram: the command itself, then what follows from it, then the check that the form still holds. Called by the
// document store and by tests.
import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { type Draft, original, produce } from 'immer';
import { BEHAVIOURS } from './behaviours/registry';
import { type Change, type CommandDefinition, type CommandResult, type EditorCommand, refused } from './command';
import { COMMANDS } from './registry';
import { hasNoConsequence } from './update-node';

export interface CommandOutcome {
  /** The very same one where nothing changed. */
  readonly diagram: Diagram;
  readonly result: CommandResult;
  readonly mergeKey: string | null;
}

export function runCommand(before: Diagram, command: EditorCommand): CommandOutcome {
  const definition = COMMANDS[command.type] as unknown as CommandDefinition;
  let result: CommandResult = refused('nothing-to-do');
  const unchanged = () => ({ diagram: before, result, mergeKey: null });

  const diagram = produce(before, (draft: Draft<Diagram>) => {
    const change: Change = {
      before,
      diagram: draft as Diagram,
      command,
      newId: makeIds(draft as Diagram),
      run: (part) => (COMMANDS[part.type] as unknown as CommandDefinition).run(change, part),
    };
    result = definition.run(change, command);
    if (!result.ok) return;
    if (command.type === 'updateNode' && hasNoConsequence(command)) return;
    for (const behaviour of BEHAVIOURS) behaviour(change);
  });
  if (!result.ok) return unchanged();
  const malformed = checkForm(before, diagram);
  if (malformed) {
    result = malformed;
    return unchanged();
  }
  return { diagram, result, mergeKey: definition.mergeKey?.(command) ?? null };
}

/** Only what changed is parsed: the rest was parsed when it came in. */
function checkForm(before: Diagram, after: Diagram): CommandResult | null {
  if (before === after) return null;
  const known = { nodes: new Set<unknown>(before.nodes), flows: new Set<unknown>(before.flows) };
  const { nodes, flows, layout, ...rest } = after;
  const parsed = parseDiagram({
    ...rest,
    nodes: nodes.length > 2_000 ? nodes : nodes.filter((node) => !known.nodes.has(node)),
    flows: flows.length > 5_000 ? flows : flows.filter((flow) => !known.flows.has(flow)),
    ...(layout !== before.layout && { layout }),
  });
  if (parsed.ok) return null;
  const issue = parsed.issues[0];
  if (issue?.code === 'diagram.too-large') return refused('diagram.too-large', issue.facts);
  return refused('diagram.malformed', { path: issue?.path.join('.') ?? '', ...issue?.facts });
}

function makeIds(diagram: Diagram): (prefix: string) => string {
  let taken: Set<string> | null = null;
  return (prefix) => {
    const start = original(diagram) ?? diagram;
    const parts = [...(start.notes ?? []), ...(start.groups ?? [])];
    taken ??= new Set<string>([...start.nodes, ...start.flows, ...start.lanes, ...parts].map((item) => item.id));
    for (let n = 1; ; n++) {
      const id = `${prefix}-${n}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
