// What the parts of one canvas share: the words, and in an editor the acts; and the scene, apart, since it changes with every frame of a drag.
// Made by `Stage`.
import type { Point } from '@baton/core';
import type { Words } from '@baton/words';
import { createContext, createElement, type ReactNode, useContext } from 'react';
import type { Editor } from '../document/editor';
import type { KindContext } from '../kinds/editor-kind';
import type { Scene } from '../layout/scene';
import type { Acts } from './acts';
import type { CanvasGestures } from './gestures';
import type { PartActs } from './part-acts';

/** What does not change with the drawing: for the tools of steps, which are many. */
export interface CanvasTools {
  /** The drawing as it stands now, also while something is dragged: for acts. What is drawn from it uses `useShownScene`. */
  scene(): Scene;
  readonly words: Words;
  /** Work runs sideways. */
  readonly sideways: boolean;
  /** Null: nothing can be changed here. */
  readonly editing: CanvasEditing | null;
  /** Shows the inside of a sub-process. */
  onEnter(id: string): void;
}

export interface CanvasShared extends CanvasTools {
  readonly kinds: KindContext;
  readonly dir: 'ltr' | 'rtl';
  readonly numbers: ReadonlyMap<string, string>;
  onFocusStep(id: string): void;
  /** Whether the keyboard still waits to go where the n-th request sent it; each request is answered once. */
  takeFocus(n: number): boolean;
  onOpen(id: string): void;
}

export interface CanvasEditing {
  readonly editor: Editor;
  readonly acts: Acts;
  readonly parts: PartActs;
  /** Holds steps that are dragged by something else than themselves; null: let go. */
  hold(nodes: readonly string[], by: Point | null): void;
  readonly gestures: CanvasGestures;
}

const CanvasContext = createContext<CanvasShared | null>(null);

export function useCanvas(): CanvasShared {
  const shared = useContext(CanvasContext);
  if (!shared) throw new Error('useCanvas is used outside of a canvas');
  return shared;
}

const CanvasToolsContext = createContext<CanvasTools | null>(null);

export function useCanvasTools(): CanvasTools {
  const tools = useContext(CanvasToolsContext);
  if (!tools) throw new Error('useCanvasTools is used outside of a canvas');
  return tools;
}

interface CanvasProviderProps {
  readonly shared: CanvasShared;
  readonly tools: CanvasTools;
  readonly children: ReactNode;
}

export function CanvasProvider({ shared, tools, children }: CanvasProviderProps) {
  return createElement(CanvasContext, { value: shared }, createElement(CanvasToolsContext, { value: tools }, children));
}

export const SceneContext = createContext<Scene | null>(null);

/** The drawing as it is shown; renders again whenever that changes. */
export function useShownScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('useShownScene is used outside of a canvas');
  return scene;
}
