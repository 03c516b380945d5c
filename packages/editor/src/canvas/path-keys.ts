// The keys of paths on the canvas: P walks the paths of a step, Alt and an arrow move the middle stretch of the selected one. Called by the keys
// of the canvas.
import { drawnWords } from '../kinds/drawn-words';
import { pointAsStored, shiftAsStored } from '../layout/seen';
import type { CanvasEditing, CanvasShared } from './canvas-context';
import { bent, middleStretch } from './path-stretches';
import type { CanvasKeys } from './use-canvas-keys';
import { type Arrow, TOWARDS } from './walk';

const NUDGE = 8;

/** The middle stretch of the path goes where the arrow points, as far as it lies across. */
export function nudgePath(shared: CanvasShared, { editor }: CanvasEditing, id: string, arrow: Arrow): boolean {
  const path = shared.scene().paths.find((candidate) => candidate.id === id);
  const points = path?.points.map((point) => pointAsStored(shared.scene(), point)) ?? [];
  const stretch = middleStretch(points);
  if (stretch === null) return true;
  const { x, y } = shiftAsStored(shared.scene(), TOWARDS[arrow]);
  const by = { x: x * NUDGE, y: y * NUDGE };
  const result = editor.dispatch({ type: 'setBends', flow: id, points: bent(points, stretch, by), typing: true });
  if (result.ok) editor.view.say(shared.kinds.words.tools.bends.moved);
  return true;
}

/** The next path out of the step, or into it where none leads out. */
export function nextPath(keys: CanvasKeys, from: string): boolean {
  const { kinds, editing } = keys.shared;
  const scene = keys.shared.scene();
  const paths = scene.paths.filter((path) => path.from === from);
  const all = paths.length > 0 ? paths : scene.paths.filter((path) => path.to === from);
  const at = all.findIndex((path) => path.id === keys.selection.flows[0]);
  const next = all[(at + 1) % Math.max(all.length, 1)];
  if (!next) return true;
  keys.onSelect({ nodes: [], flows: [next.id] });
  const name = (id: string) => {
    const node = scene.byId.get(id)?.node;
    return node ? drawnWords(node, kinds) : id;
  };
  const said = next.label?.text ?? kinds.words.drawing.path.between(name(next.from), name(next.to));
  editing?.editor.view.say(`${kinds.words.tools.bends.selected(said)}. ${kinds.words.tools.bends.hint}`);
  return true;
}
