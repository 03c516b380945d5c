// What a path of the drawing is called. Pure.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';
import { outcomeName } from '../layout/flow-words';
import type { Names } from '../panel/names';

export interface PathNameContext {
  readonly names: Names;
  readonly words: Words;
}

/** What a path is called: its own name or its outcome's, after what decides there; else from where to where. */
export function pathName(diagram: Diagram, id: string, { names, words }: PathNameContext): string {
  const flow = diagram.flows.find((one) => one.id === id);
  if (!flow) return id;
  const from = diagram.nodes.find((node) => node.id === flow.from);
  const own = flow.name ?? outcomeName(from, flow.outcome);
  if (own !== undefined) {
    const asked = names.step(flow.from);
    return `${asked}${/[?؟]$/.test(asked) ? '' : ':'} ${own}`;
  }
  return words.processTests.coverage.fromTo(names.step(flow.from), names.step(flow.to));
}
