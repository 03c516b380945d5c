// The scene of a diagram, built again when the document changes, and live while something is dragged. Called by the stage.
import type { Diagram, Flow, Node, Point } from '@baton/core';
import { useMemo, useRef } from 'react';
import { drawnWords } from '../kinds/drawn-words';
import type { KindContext } from '../kinds/editor-kind';
import { pathCondition } from '../kinds/path-words';
import { dragScene } from '../layout/drag-scene';
import { buildScene, type Scene } from '../layout/scene';

export interface SceneInput {
  readonly diagram: Diagram;
  readonly inside: string | null;
  readonly kinds: KindContext;
  readonly mirrored: boolean;
  /** Places while dragging. */
  readonly moved: ReadonlyMap<string, Point> | null;
}

export function useScene({ diagram, inside, kinds, mirrored, moved }: SceneInput): Scene {
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
  return useMemo(() => (moved === null ? still : dragScene(still, moved, texts)), [still, moved, texts]);
}
