// Where selection and keyboard go when what they were at is gone. Called by the acts.
import type { Editor } from '../document/editor';

/** What is no longer there is neither selected nor focused. */
export function afterTimeTravel({ document, view }: Editor): void {
  const { diagram } = document.getState();
  const nodes = new Set(diagram.nodes.map((node) => node.id));
  const flows = new Set(diagram.flows.map((flow) => flow.id));
  const { selection, focus, inside } = view.getState();
  view.update({
    selection: {
      nodes: selection.nodes.filter((id) => nodes.has(id)),
      flows: selection.flows.filter((id) => flows.has(id)),
    },
    focus: focus !== null && nodes.has(focus) ? focus : null,
    inside: inside !== null && nodes.has(inside) ? inside : null,
    renaming: null,
  });
}

/** Where the keyboard goes when a step is removed: the step before it, else the one behind it. */
export function neighbourOf(
  flows: readonly { from: string; to: string }[],
  id: string,
  gone: readonly string[],
): string | null {
  const before = flows.find((flow) => flow.to === id && !gone.includes(flow.from));
  const after = flows.find((flow) => flow.from === id && !gone.includes(flow.to));
  return before?.from ?? after?.to ?? null;
}
