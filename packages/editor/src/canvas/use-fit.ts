// The viewport: fitted when the drawing opens and when the stage changes its size, left alone once someone has moved it. Called by the
// stage.
import { useReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '../layout/scene';
import { centred, detailAt, fitted, opening, ZOOM } from './viewport';

const GLIDE_MS = 260;

export function useFit(scene: Scene, frame: RefObject<HTMLElement | null>, follow: string | null, dragging: boolean) {
  const { setViewport, setCenter, getZoom } = useReactFlow();
  const byHand = useRef(false);
  const latest = useRef(scene);
  latest.current = scene;
  const followed = useRef(follow);
  followed.current = follow;
  const detail = useStore((state) => detailAt(state.transform[2]));

  const size = useCallback(() => {
    const rect = frame.current?.getBoundingClientRect();
    return rect && rect.width > 0 && rect.height > 0 ? rect : null;
  }, [frame]);

  const open = useCallback(() => {
    const stage = size();
    if (!stage) return;
    const box = followed.current === null ? undefined : latest.current.byId.get(followed.current)?.box;
    const view = box ? centred(box, stage) : opening(latest.current.bounds, stage, latest.current.mirrored);
    void setViewport(view);
  }, [size, setViewport]);

  const fit = useCallback(() => {
    const stage = size();
    byHand.current = false;
    if (stage) void setViewport(fitted(latest.current.bounds, stage), { duration: motion(240) });
  }, [size, setViewport]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    open();
    const observer = new ResizeObserver(() => {
      if (!byHand.current) open();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, open]);

  // Another language direction or another sheet is another drawing.
  const mirrored = scene.mirrored;
  const sheetId = scene.nodes[0]?.node.parent ?? null;
  const before = useRef({ mirrored, sheetId });
  useEffect(() => {
    if (before.current.mirrored === mirrored && before.current.sheetId === sheetId) return;
    before.current = { mirrored, sheetId };
    byHand.current = false;
    open();
  }, [mirrored, sheetId, open]);

  useEffect(() => {
    const box = follow === null ? undefined : latest.current.byId.get(follow)?.box;
    if (!box || !size()) return;
    byHand.current = true;
    void setCenter(box.x + box.width / 2, box.y + box.height / 2, {
      zoom: Math.max(getZoom(), ZOOM.readable),
      duration: motion(360),
    });
  }, [follow, setCenter, getZoom, size]);

  const gliding = useGliding(scene, dragging);
  const onMoveByHand = useCallback(() => {
    byHand.current = true;
  }, []);
  return { fit, open, onMoveByHand, gliding, detail };
}

/** For a moment after the drawing changed by an act, steps glide to their places. */
function useGliding(scene: Scene, dragging: boolean): boolean {
  const [gliding, setGliding] = useState(false);
  const former = useRef(scene);
  const wasDragging = useRef(dragging);
  useLayoutEffect(() => {
    const changed = former.current !== scene && !dragging && !wasDragging.current;
    former.current = scene;
    wasDragging.current = dragging;
    if (!changed) return;
    setGliding(true);
    const timer = setTimeout(() => setGliding(false), GLIDE_MS);
    return () => clearTimeout(timer);
  }, [scene, dragging]);
  return gliding;
}

function motion(ms: number): number {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}
