// The steps as React Flow wants them, keeping the identity of those that did not change, so that only changed ones render. Called by the
// stage.
import { useRef } from 'react';
import type { Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import type { Scene } from '../layout/scene';
import type { StepData, StepNodeModel } from './step-node';

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

export function useStepModels(scene: Scene, marks: StepMarks): StepNodeModel[] {
  const cache = useRef(new Map<string, StepNodeModel>());
  const selected = new Set(marks.selection.nodes);
  const next = new Map<string, StepNodeModel>();
  for (const step of scene.nodes) {
    const former = cache.current.get(step.id);
    const { box } = step;
    const sameStep =
      former && former.data.step.node === step.node && sameBox(former.data.step.box, box) ? former.data.step : step;
    const data: StepData = {
      step: sameStep,
      overlay: marks.overlays[step.id],
      selected: selected.has(step.id),
      reachable: marks.reachable === step.id,
      wantsFocus: marks.focusNow.id === step.id ? marks.focusNow.n : 0,
      renaming: marks.renaming === step.id,
      marked: marks.marked.get(step.id) ?? null,
      fresh: marks.fresh === step.id,
    };
    const draggable = marks.draggable && step.node.kind !== 'boundaryEvent' && marks.renaming !== step.id;
    const same =
      former && former.draggable === draggable && former.selected === data.selected && sameData(former.data, data);
    next.set(
      step.id,
      same
        ? former
        : {
            id: step.id,
            type: 'step',
            position: { x: box.x, y: box.y },
            width: box.width,
            height: box.height,
            measured: { width: box.width, height: box.height },
            selected: data.selected,
            draggable,
            zIndex: step.node.kind === 'boundaryEvent' ? 2 : data.selected ? 1 : 0,
            data,
          },
    );
  }
  cache.current = next;
  return [...next.values()];
}

function sameBox(a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameData(a: StepData, b: StepData): boolean {
  return (Object.keys(b) as (keyof StepData)[]).every((key) => Object.is(a[key], b[key]));
}
