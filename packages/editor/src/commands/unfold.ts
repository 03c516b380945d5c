// Shows a sub-process unfolded, with its steps in the place of its card, or folded again. What stands around makes room and closes up again:
// behaviour `framesFit`.
import { type CommandDefinition, done, refused } from './command';
import { fittingFrame } from './placing/frame-room';
import { writePlaces } from './placing/places';

export interface Unfold {
  readonly type: 'unfold';
  readonly id: string;
  /** False: folded. */
  readonly open: boolean;
}

export const unfold: CommandDefinition<Unfold> = {
  type: 'unfold',
  run(change, { id, open }) {
    const { diagram } = change;
    const node = diagram.nodes.find((candidate) => candidate.id === id);
    if (node?.kind !== 'subProcess') return refused('node.unknown', { node: id });
    if (open === Boolean(diagram.layout?.frames?.[id])) return refused('nothing-to-do');
    writePlaces(change);
    const layout = diagram.layout as NonNullable<typeof diagram.layout>;
    layout.frames ??= {};
    if (open) layout.frames[id] = fittingFrame(diagram, id);
    else delete layout.frames[id];
    if (Object.keys(layout.frames).length === 0) delete layout.frames;
    return done({ nodes: [id] });
  },
};
