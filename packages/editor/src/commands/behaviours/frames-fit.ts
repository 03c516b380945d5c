// An unfolded sub-process holds all that stands in it: it grows where a step is added or moved beyond it, what stands below and behind it makes
// room, and closes up again when it is folded. Nothing else moves.
import type { Node } from '@baton/core';
import { measuresOf } from '../../layout/directed';
import { framesOf, grownTo, sizeOf } from '../../layout/frames';
import type { Change } from '../command';
import { fittingFrame, innermostFirst, makeRoomFor } from '../placing/frame-room';

export function framesFit({ before, diagram, command }: Change): void {
  const frames = diagram.layout?.frames;
  if (!frames && !before.layout?.frames) return;
  for (const id of Object.keys(frames ?? {}))
    if (!diagram.nodes.some((node) => node.id === id && node.kind === 'subProcess')) delete frames?.[id];
  if (frames && Object.keys(frames).length === 0) delete diagram.layout?.frames;
  // These bring all places with them.
  if (command.type === 'become' || command.type === 'autoLayout' || command.type === 'turnDrawing') return;
  const gone = framesOf(before);
  for (const id of innermostFirst(diagram, new Set([...Object.keys(frames ?? {}), ...Object.keys(gone)]))) {
    const node = diagram.nodes.find((candidate) => candidate.id === id) as Node;
    const was = before.nodes.find((candidate) => candidate.id === id);
    const frame = diagram.layout?.frames?.[id];
    if (frame && diagram.layout?.frames) {
      const is = { ...frame };
      const grown = grownTo(is, fittingFrame(diagram, id));
      if (grown !== is) diagram.layout.frames[id] = grown;
    }
    if (was?.kind === 'subProcess' && was.parent === node.parent)
      makeRoomFor(
        diagram,
        node,
        sizeOf(was, gone, measuresOf(before)),
        sizeOf(node, framesOf(diagram), measuresOf(diagram)),
      );
  }
}
