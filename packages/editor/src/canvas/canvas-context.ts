// What the parts of one canvas share: the words, and in an editor the acts; and the scene, apart, since it changes with every frame of a drag.
// Made by `Stage`.
import type { Point } from '@baton/core';
import { createContext, useContext } from 'react';
import type { Editor } from '../document/editor';
import type { KindContext } from '../kinds/editor-kind';
import type { Scene } from '../layout/scene';
import type { Acts } from './acts';
import type { CanvasGestures } from './gestures';
import type { PartActs } from './part-acts';

export interface CanvasShared {
  /** The drawing as it stands now, also while something is dragged: for acts. What is drawn from it uses `useShownScene`. */
  scene(): Scene;
  readonly kinds: KindContext;
  readonly dir: 'ltr' | 'rtl';
  readonly numbers: ReadonlyMap<string, string>;
  /** Null: nothing can be changed here. */
  readonly editing: CanvasEditing | null;
  onFocusStep(id: string): void;
  /** Whether the keyboard still waits to go where the n-th request sent it; each request is answered once. */
  takeFocus(n: number): boolean;
  onOpen(id: string): void;
  /** Shows the inside of a sub-process. */
  onEnter(id: string): void;
}

export interface CanvasEditing {
  readonly editor: Editor;
  readonly acts: Acts;
  readonly parts: PartActs;
  /** Holds steps that are dragged by something else than themselves; null: let go. */
  hold(nodes: readonly string[], by: Point | null): void;
  readonly gestures: CanvasGestures;
}

export const CanvasContext = createContext<CanvasShared | null>(null);

export function useCanvas(): CanvasShared {
  const shared = useContext(CanvasContext);
  if (!shared) throw new Error('useCanvas is used outside of a canvas');
  return shared;
}

export const SceneContext = createContext<Scene | null>(null);

/** The drawing as it is shown; renders again whenever that changes. */
export function useShownScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('useShownScene is used outside of a canvas');
  return scene;
}
