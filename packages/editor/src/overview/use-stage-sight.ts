// Tells the overview what the canvas shows, at most once a frame. Called by the stage of an editor.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Editor } from '../document/editor';
import type { Box } from '../layout/box';
import type { Scene } from '../layout/scene';
import type { StageSight } from './stage-sight';

export function useStageSight(editor: Editor | null, shown: Scene, dragging: boolean): void {
  // While something is dragged the overview stays as it was.
  const still = useRef(shown);
  if (!dragging) still.current = shown;
  const scene = still.current;
  const renderer = useStoreApi();
  const { setCenter } = useReactFlow();
  const places = useRef<readonly Box[]>([]);
  const told = useRef<StageSight['boxes']>([]);
  useEffect(() => {
    if (!editor) return;
    let frame = 0;
    // Where only words have changed, the overview stays the very same.
    const isKnown =
      places.current.length === scene.nodes.length && scene.nodes.every(({ box }, i) => box === places.current[i]);
    if (!isKnown)
      [places.current, told.current] = [
        scene.nodes.map(({ box }) => box),
        scene.nodes.map(({ id, box }) => ({ id, ...box })),
      ];
    const boxes = told.current;
    const view = () => {
      const [x, y, zoom] = renderer.getState().transform;
      return { x, y, zoom };
    };
    const tell = () => {
      frame = 0;
      const { width, height } = renderer.getState();
      const { x, y, zoom } = view();
      editor.sight.set({
        boxes,
        bounds: scene.bounds,
        seen: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom },
        view,
        goTo: (middle) => void setCenter(middle.x, middle.y, { zoom: view().zoom }),
      });
    };
    tell();
    const stop = renderer.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(tell);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [editor, scene, renderer, setCenter]);
}
