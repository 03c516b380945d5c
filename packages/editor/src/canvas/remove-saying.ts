// Removes steps and paths and says so, with the names of the paths that went too because nothing was left for them to lead to. Called by the
// acts of the canvas, by the panel and by the text.
import type { Diagram, Flow } from '@baton/core';
import type { Words } from '@baton/words';
import type { RunAll } from '../commands/run-all';
import type { Editor } from '../document/editor';
import type { Selection } from '../document/view-store';
import { flowWords, hasWords } from '../layout/flow-words';

/** `also`: other removals in the same undo step. Answers whether anything was removed. */
export function removeSaying(
  { document, view, dispatch }: Editor,
  words: Words,
  name: string,
  { nodes, flows }: Selection,
  also: RunAll['commands'] = [],
): boolean {
  const before = document.getState().diagram;
  const removal = { type: 'deleteSelection', nodes, flows } as const;
  if (!dispatch(also.length === 0 ? removal : { type: 'runAll', commands: [...also, removal] }).ok) return false;
  const lost = lostPaths(before, document.getState().diagram, flows).map((flow) => saidOf(before, flow, words));
  const said = words.editor.said.removed(name);
  view.say(lost.length === 0 ? said : `${said} ${words.canvas.lostPaths(lost.join(', '))}`, {
    canUndo: lost.length > 0,
  });
  return true;
}

/** Paths out of steps that stay, with something of their own, that nobody asked to remove. */
function lostPaths(before: Diagram, after: Diagram, asked: readonly string[]): Flow[] {
  const here = new Set([...after.nodes, ...after.flows].map(({ id }) => id));
  return before.flows.filter(
    (flow) => !here.has(flow.id) && here.has(flow.from) && !asked.includes(flow.id) && hasWords(flow),
  );
}

function saidOf({ nodes }: Diagram, flow: Flow, words: Words): string {
  const { otherwise } = words.editor.canvas;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return flowWords({ byId }, flow, { otherwise, condition: ({ when }) => when ?? null }) ?? '';
}
