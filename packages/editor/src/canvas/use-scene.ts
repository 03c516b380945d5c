// The scene of a diagram, built again when the document changes, and live while something is dragged. Called by the stage.
import type { Diagram, Flow, Node } from '@baton/core';
import { useMemo, useRef } from 'react';
import { drawnWords } from '../kinds/drawn-words';
import type { KindContext } from '../kinds/editor-kind';
import { pathCondition } from '../kinds/path-words';
import { dragScene } from '../layout/drag-scene';
import { buildScene, type Scene } from '../layout/scene';
import type { Dragging } from './use-drag';

export interface SceneInput {
  readonly diagram: Diagram;
  readonly inside: string | null;
  readonly kinds: KindContext;
  readonly mirrored: boolean;
  /** Places while dragging. The path that what is dragged is over does not make way for it. */
  readonly drag: Pick<Dragging, 'moved' | 'over'>;
}

export function useScene({ diagram, inside, kinds, mirrored, drag }: SceneInput): Scene {
  const texts = useMemo(
    () => ({
      otherwise: kinds.words.editor.canvas.otherwise,
      tag: (node: Node) => drawnWords(node, kinds),
      condition: (flow: Flow) => pathCondition(flow, kinds),
    }),
    [kinds],
  );
  const kept = useRef<{ sheet: string | null; scene: Scene } | null>(null);
  const still = useMemo(() => {
    const keep = kept.current?.sheet === inside ? kept.current.scene : undefined;
    const scene = buildScene(diagram, { inside, texts, mirrored, ...(keep && { keep }) });
    kept.current = { sheet: inside, scene };
    return scene;
  }, [diagram, inside, texts, mirrored]);
  const [moved, over] = [drag.moved, drag.over?.flow];
  return useMemo(() => {
    if (moved === null) return still;
    const dragged = dragScene(still, moved, texts);
    const path = still.paths.find(({ id }) => id === over);
    return path ? { ...dragged, paths: dragged.paths.map((other) => (other.id === over ? path : other)) } : dragged;
  }, [still, moved, over, texts]);
}
