// The blank sheet, and whether a drawing still is one: nothing is lost when something else takes its place.
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';

export function isBlank({ nodes }: Pick<Diagram, 'nodes'>): boolean {
  return nodes.length <= 2 && nodes.every(({ kind }) => kind === 'startEvent' || kind === 'endEvent');
}

export function blankDrawing({ id, name }: Pick<Diagram, 'id' | 'name'>, { wizard }: Words): Diagram {
  return {
    format: 1,
    id,
    name,
    lanes: [],
    nodes: [
      { id: 'start', kind: 'startEvent', name: wizard.made.start },
      { id: 'end', kind: 'endEvent', name: wizard.made.end },
    ],
    flows: [{ id: 'path-1', from: 'start', to: 'end' }],
    variables: [],
    ladders: [],
  };
}
