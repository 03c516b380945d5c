// Pictures of the host for steps: by kind or for one step. Given to the editor and the viewer, asked by the looks of cards and by the palette.
import type { Node, NodeKind } from '@baton/core';
import { createContext, type ReactNode, useContext } from 'react';

/** What a picture is asked for: a step of the drawing, or a kind in the palette (`node` null). */
export interface IconRequest {
  readonly kind: NodeKind;
  readonly node: Node | null;
}

/** A picture of 16 px in `currentColor`, hidden from screen readers; undefined or null: the editor's own. */
export type StepIcons = (asked: IconRequest) => ReactNode | undefined;

export const StepIconsContext = createContext<StepIcons | null>(null);

/** The picture for the step whose look is drawn; see `StepLook`. */
export const StepIconContext = createContext<ReactNode>(undefined);

export function useStepIcon(): ReactNode {
  return useContext(StepIconContext);
}
