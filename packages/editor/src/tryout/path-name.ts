// What a path of the drawing is called. Pure.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';
import type { Names } from '../panel/names';

export interface PathNameContext {
  readonly names: Names;
  readonly words: Words;
}

/** What a path is called: its own name, its outcome's, else from where to where. */
export function pathName(diagram: Diagram, id: string, { names, words }: PathNameContext): string {
  const flow = diagram.flows.find((one) => one.id === id);
  if (!flow) return id;
  const from = diagram.nodes.find((node) => node.id === flow.from);
  const outcome = from?.kind === 'userTask' ? from.outcomes?.find((one) => one.id === flow.outcome)?.name : undefined;
  const own = flow.name ?? outcome;
  if (own !== undefined && from?.kind === 'userTask') return `${names.step(flow.from)}: ${own}`;
  return own ?? words.processTests.coverage.fromTo(names.step(flow.from), names.step(flow.to));
}
