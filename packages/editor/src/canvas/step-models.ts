// The steps as React Flow wants them, keeping the identity of those that did not change, so that only changed ones render. Called by the
// stage.
import { useRef } from 'react';
import type { Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import { FRAME } from '../layout/measures';
import type { Scene } from '../layout/scene';
import type { StepNodeModel } from './step-node';

export interface StepMarks {
  readonly selection: Selection;
  readonly overlays: Readonly<Record<string, StepOverlay>>;
  /** The step that takes the tab stop. */
  readonly reachable: string | null;
  /** Takes the keyboard each time the number grows. */
  readonly focusNow: { readonly id: string | null; readonly n: number };
  readonly renaming: string | null;
  readonly marked: ReadonlyMap<string, 'target' | 'impossible' | 'source'>;
  readonly fresh: string | null;
  readonly draggable: boolean;
}

const NO_HANDLES: NonNullable<StepNodeModel['handles']> = [];

export function useStepModels(scene: Scene, marks: StepMarks): StepNodeModel[] {
  const cache = useRef(new Map<string, StepNodeModel>());
  const shown = useRef<StepNodeModel[]>([]);
  const selected = new Set(marks.selection.nodes);
  const next = new Map<string, StepNodeModel>();
  for (const step of scene.nodes) {
    const { id, box } = step;
    const former = cache.current.get(id);
    const isSelected = selected.has(id);
    const overlay = marks.overlays[id];
    const reachable = marks.reachable === id;
    const wantsFocus = marks.focusNow.id === id ? marks.focusNow.n : 0;
    const renaming = marks.renaming === id;
    const marked = marks.marked.get(id) ?? null;
    const fresh = marks.fresh === id;
    const draggable = marks.draggable && step.node.kind !== 'boundaryEvent' && !renaming;
    const was = former?.data;
    const same =
      was?.step === step &&
      was.overlay === overlay &&
      was.selected === isSelected &&
      was.reachable === reachable &&
      was.wantsFocus === wantsFocus &&
      was.renaming === renaming &&
      was.marked === marked &&
      was.fresh === fresh &&
      former?.draggable === draggable;
    if (same && former) {
      next.set(id, former);
      continue;
    }
    // Of an unfolded sub-process only the head takes the pointer: what stands in it is pressed by itself.
    const height = step.open ? FRAME.head : box.height;
    next.set(id, {
      id,
      type: 'step',
      position: { x: box.x, y: box.y },
      width: box.width,
      height,
      measured: { width: box.width, height },
      // Known to have none, a step out of sight is not drawn to look for them.
      handles: NO_HANDLES,
      selected: isSelected,
      draggable,
      zIndex: (step.depth ?? 0) * 3 + (step.node.kind === 'boundaryEvent' ? 2 : isSelected ? 1 : 0),
      data: { step, overlay, selected: isSelected, reachable, wantsFocus, renaming, marked, fresh },
    });
  }
  cache.current = next;
  const models = [...next.values()];
  // React Flow takes a new list over step by step: the very same list costs it nothing.
  const isKnown = models.length === shown.current.length && models.every((model, i) => model === shown.current[i]);
  if (!isKnown) shown.current = models;
  return shown.current;
}
