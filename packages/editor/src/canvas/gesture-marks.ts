// What a gesture in progress lights up: the step it is over, the lane it would drop into. Called by the stage.
import type { Diagram } from '@baton/core';
import type { Gesture } from './gestures';

/** Steps marked by the gesture in progress, or by connecting from the keyboard. */
export function marksOf(
  gesture: Gesture | null,
  connecting: { readonly from: string; readonly to: string | null } | null,
) {
  const marks = new Map<string, 'target' | 'impossible' | 'source'>();
  if (gesture?.type === 'connect' && gesture.over !== null)
    marks.set(gesture.over, gesture.refusal ? 'impossible' : 'target');
  if (gesture?.type === 'drop' && gesture.place) {
    if ('attachedTo' in gesture.place) marks.set(gesture.place.attachedTo, 'target');
    if ('after' in gesture.place) marks.set(gesture.place.after, 'target');
  }
  if (connecting) {
    marks.set(connecting.from, 'source');
    if (connecting.to !== null) marks.set(connecting.to, 'target');
  }
  return marks;
}

/** The path into which something would be dropped. */
export function pathOfDrop(gesture: Gesture | null): string | null {
  return gesture?.type === 'drop' && gesture.place && 'flow' in gesture.place ? gesture.place.flow : null;
}

/** The unfolded sub-process into which something would be dropped. */
export function partOfDrop(gesture: Gesture | null): string | null {
  const place = gesture?.type === 'drop' ? gesture.place : null;
  return place && 'inside' in place ? (place.inside ?? null) : null;
}

/** Index of the lane into which something would be dropped. */
export function laneOfDrop(gesture: Gesture | null, diagram: Diagram): number | null {
  if (gesture?.type !== 'drop' || !gesture.place || !('at' in gesture.place) || 'after' in gesture.place) return null;
  const { lane, inside } = gesture.place;
  if (inside !== undefined) return null;
  const index = diagram.lanes.findIndex((candidate) => candidate.id === lane);
  return index < 0 ? null : index;
}
