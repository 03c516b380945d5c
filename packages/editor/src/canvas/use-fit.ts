// The viewport: fitted when the drawing opens; from the first act of the person on, zoom and middle stay as they are when the stage changes
// its size or comes back. Called by the stage.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Scene } from '../layout/scene';
import { keepView, keptView } from './kept-view';
import { useTouched } from './use-touched';
import {
  besideDock,
  centred,
  detailAt,
  fitted,
  isInStage,
  isWholeInStage,
  opening,
  resized,
  ZOOM,
  zoomed,
} from './viewport';

const GLIDE_MS = 260;

export interface FitOptions {
  readonly scene: Scene;
  readonly frame: RefObject<HTMLElement | null>;
  /** A step that stays in sight at a readable zoom. */
  readonly follow: string | null;
  /** A step that is brought into sight once, at the zoom there is. */
  readonly lookAt: string | null;
  /** Brought into sight at a readable size each time `n` grows. */
  readonly sight: { readonly node: string | null; readonly n: number };
  /** The step whose name is written, and the one that takes the keyboard each time `n` grows: neither may be out of sight. */
  readonly renaming: string | null;
  readonly focusNow: { readonly id: string | null; readonly n: number };
  /** The step around which is zoomed. */
  readonly around: string | null;
  readonly dragging: boolean;
  /** With whom the view is kept while the canvas is away; null: it opens anew. */
  readonly owner: object | null;
  /** All of it is shown, also as it grows, until somebody moves it by hand. */
  readonly whole: boolean;
}

export function useFit(options: FitOptions) {
  const { scene, frame, follow, lookAt, sight, renaming, focusNow, around, dragging, owner, whole } = options;
  const { setViewport, setCenter, getViewport } = useReactFlow();
  const renderer = useStoreApi();
  const touched = useTouched(whole ? frame : null);
  const latest = useRef(scene);
  latest.current = scene;
  const followed = useRef(follow);
  followed.current = follow;
  const former = useRef<{ width: number; height: number } | null>(null);
  const detail = useStore((state) => detailAt(state.transform[2]));
  const sheet = `${scene.nodes[0]?.node.parent ?? ''} ${scene.mirrored} ${scene.sideways}`;

  const size = useCallback(() => {
    const rect = frame.current?.getBoundingClientRect();
    const { sideways } = latest.current;
    return rect && rect.width > 0 && rect.height > 0 ? { width: rect.width, height: rect.height, sideways } : null;
  }, [frame]);

  const sheetNow = useRef(sheet);
  sheetNow.current = sheet;
  const open = useCallback(() => {
    const stage = size();
    if (!stage) return;
    former.current = stage;
    const kept = keptView(owner);
    if (kept?.sheet === sheetNow.current) {
      const { middle, zoom } = kept;
      void setViewport({ x: stage.width / 2 - middle.x * zoom, y: stage.height / 2 - middle.y * zoom, zoom });
      return;
    }
    const box = followed.current === null ? undefined : latest.current.byId.get(followed.current)?.box;
    const { bounds, mirrored, nodes } = latest.current;
    const view = box ? centred(box, bounds, stage) : whole ? fitted(bounds, stage) : opening(bounds, stage, mirrored);
    void setViewport(box ? view : besideDock(view, { bounds, nodes }, stage, dockOf(frame.current)));
  }, [size, setViewport, owner, whole, frame]);

  const fit = useCallback(() => {
    const stage = size();
    if (!stage) return;
    if (whole) touched.current = false;
    const view = besideDock(fitted(latest.current.bounds, stage), latest.current, stage, dockOf(frame.current));
    void setViewport(view, { duration: motion(240) });
  }, [size, setViewport, whole, touched, frame]);

  useEffect(() => {
    if (whole && scene && !touched.current) open();
  }, [whole, scene, open, touched]);

  const zoomTo = useCallback(
    (zoom: number) => {
      const stage = size();
      const box = around === null ? undefined : latest.current.byId.get(around)?.box;
      if (stage) void setViewport(zoomed(getViewport(), zoom, stage, box));
    },
    [size, setViewport, getViewport, around],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    open();
    const observer = new ResizeObserver(() => {
      const before = former.current;
      if (!touched.current || !before) return open();
      const stage = size();
      if (!stage || (stage.width === before.width && stage.height === before.height)) return;
      former.current = stage;
      const { x, y, zoom } = getViewport();
      void setViewport(resized({ x, y, zoom }, latest.current, before, stage));
    });
    observer.observe(element);
    // It grows when the first problem is found.
    const dock = dockOf(element);
    if (dock) observer.observe(dock);
    return () => observer.disconnect();
  }, [frame, open, size, getViewport, setViewport, touched]);

  // What is in sight is kept from the first act on; before it, the opening view may still change.
  useEffect(
    () =>
      renderer.subscribe(({ transform: [x, y, zoom] }) => {
        const stage = former.current;
        if (!stage || !touched.current) return;
        const middle = { x: (stage.width / 2 - x) / zoom, y: (stage.height / 2 - y) / zoom };
        keepView(owner, { middle, zoom, sheet: sheetNow.current });
      }),
    [renderer, owner, touched],
  );

  // Another language direction or another sheet is another drawing.
  const before = useRef(sheet);
  useEffect(() => {
    if (before.current === sheet) return;
    before.current = sheet;
    const stage = size();
    if (stage) void setViewport(opening(latest.current.bounds, stage, latest.current.mirrored));
  }, [sheet, size, setViewport]);

  useEffect(() => {
    const box = follow === null ? undefined : latest.current.byId.get(follow)?.box;
    const stage = size();
    if (!box || !stage) return;
    touched.current = true;
    const zoom = Math.max(getViewport().zoom, ZOOM.readable);
    void setViewport(centred(box, latest.current.bounds, stage, zoom), { duration: motion(360) });
  }, [follow, setViewport, getViewport, size, touched]);

  const bring = useCallback(
    (id: string | null, isSeen = isWholeInStage) => {
      const box = id === null ? undefined : latest.current.byId.get(id)?.box;
      const stage = size();
      if (!box || !stage || isSeen(box, getViewport(), stage)) return;
      const { zoom } = getViewport();
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion(240) });
    },
    [setCenter, getViewport, size],
  );
  useEffect(() => bring(lookAt, isInStage), [lookAt, bring]);
  useEffect(() => bring(renaming), [renaming, bring]);
  // What is out of sight is not drawn and could not take the keyboard.
  useEffect(() => bring(focusNow.id), [focusNow, bring]);

  const seen = useRef(0);
  useEffect(() => {
    const box = sight.node === null ? undefined : scene.byId.get(sight.node)?.box;
    const stage = size();
    if (sight.n === seen.current || !box || !stage) return;
    seen.current = sight.n;
    const view = getViewport();
    if (isInStage(box, view, stage) && detailAt(view.zoom) === 'all') return;
    const zoom = detailAt(view.zoom) === 'all' ? view.zoom : ZOOM.readable;
    void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion(240) });
  }, [sight, scene, setCenter, getViewport, size]);
  useGliding(frame, scene, dragging);
  return { fit, open, zoomTo, detail };
}

function dockOf(frame: HTMLElement | null): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(':scope > [role="toolbar"]') ?? null;
}

/** For a moment after steps were moved by an act, they glide to their places. Nothing is rendered anew for it. */
function useGliding(frame: RefObject<HTMLElement | null>, scene: Scene, dragging: boolean): void {
  const former = useRef(scene);
  const wasDragging = useRef(dragging);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    const changed = !standsAlike(former.current, scene) && !dragging && !wasDragging.current;
    former.current = scene;
    wasDragging.current = dragging;
    const stage = frame.current;
    if (!changed || !stage) return;
    stage.dataset.gliding = 'true';
    clearTimeout(timer.current);
    timer.current = setTimeout(() => delete stage.dataset.gliding, GLIDE_MS);
  }, [frame, scene, dragging]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

function standsAlike(a: Scene, b: Scene): boolean {
  if (a === b) return true;
  if (a.nodes.length !== b.nodes.length || a.paths !== b.paths) return false;
  return a.nodes.every(({ box }, i) => box === b.nodes[i]?.box);
}

function motion(ms: number): number {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}
