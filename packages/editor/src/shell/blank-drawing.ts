// The blank sheet, and whether a drawing still is one: nothing is lost when something else takes its place.
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';

export function isBlank({ nodes }: Pick<Diagram, 'nodes'>): boolean {
  return nodes.length <= 2 && nodes.every(({ kind }) => kind === 'startEvent' || kind === 'endEvent');
}

export function blankDrawing({ id, name }: Pick<Diagram, 'id' | 'name'>, { wizard }: Words): Diagram {
  return withRoom({
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
  });
}

/** The start of a blank sheet and its end so far apart that the first step fits between them. */
export function withRoom(blank: Diagram): Diagram {
  const places = blank.nodes.map(({ id, kind }) => [id, { x: 120, y: kind === 'startEvent' ? 40 : 144 }]);
  return { ...blank, layout: { nodes: Object.fromEntries(places) } };
}
