// Where a kind goes that was chosen without pointing at a place: after what is selected, else after the last step that leads nowhere,
// else into the only path.

import type { NodeKind } from '@baton/core';
import type { StepPlace } from '../canvas/acts';
import type { Editor } from '../document/editor';
import { TRAITS } from '../kinds/traits';
import { boundsOf } from '../layout/box';
import { flowOrder } from '../layout/order';
import { buildScene } from '../layout/scene';
import { scopeOf } from '../layout/scope';

export function placeWithoutPointer({ document, view }: Editor, kind: NodeKind): StepPlace {
  const { diagram } = document.getState();
  const { selection, focus, inside } = view.getState();
  const flow = selection.flows[0];
  if (flow !== undefined && kind !== 'endEvent' && kind !== 'boundaryEvent') return { flow };
  const chosen = selection.nodes.at(-1) ?? focus;
  const node = diagram.nodes.find((candidate) => candidate.id === chosen);
  if (node && (kind === 'boundaryEvent' || TRAITS[node.kind].outgoing)) return { after: node.id };

  const scope = scopeOf(diagram, inside);
  const open = flowOrder(scope).order.filter((id) => {
    const step = scope.byId.get(id);
    return step && TRAITS[step.kind].outgoing && !scope.outgoing.get(id)?.length;
  });
  const last = open.at(-1);
  if (last !== undefined) return { after: last };
  const [only, another] = scope.flows;
  if (only && !another && TRAITS[kind].incoming && TRAITS[kind].outgoing) return { flow: only.id };
  const scene = buildScene(diagram, { inside, asStored: true });
  const bounds = boundsOf(scene.nodes.map((step) => step.box));
  const { card, lane } = scope.measures;
  const end = bounds ? bounds.y + bounds.height : 0;
  return { at: { x: lane.inset + card.width / 2, y: end + 34 + card.height / 2 } };
}
