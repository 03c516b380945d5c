// The way to the next text that is not translated yet: selects what it belongs to, opens its row in the panel and takes the keyboard there.
import { useCallback, useEffect, useRef } from 'react';
import { useEditor } from '../../document/editor-context';
import { usePanelState, usePanelStore } from '../panel-state';
import { nextMissing } from './missing-texts';

/** Leads to the next one from where somebody is. */
export function useWalk(): () => void {
  const { document, view } = useEditor();
  const store = usePanelStore();
  return useCallback(() => {
    document.seal();
    const { diagram } = document.getState();
    const { language, selection } = view.getState();
    if (language === null) return;
    const [node = null, flow = null] = [selection.nodes[0], selection.flows[0]];
    const next = nextMissing(diagram, language, { last: store.getState().walked, node, flow });
    if (!next) return;
    const part = /^(?:note|group)\.(.+)$/.exec(next.place)?.[1] ?? null;
    const step = diagram.nodes.find(({ id }) => id === next.node);
    view.selectMany({
      nodes: next.flow === null && step ? [step.id] : [],
      flows: next.flow === null ? [] : [next.flow],
    });
    view.update({ side: 'panel', part, ...(step && { inside: step.parent ?? null }) });
    if (step) view.lookAt(step.id);
    store.set((state) => ({ ...state, walked: next.place, wanted: next.place }));
  }, [document, view, store]);
}

/** A row that is folded opens when the way leads to a text in it. */
export function useLedTo(open: (place: string) => void): void {
  const wanted = usePanelState((state) => state.wanted);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (wanted !== null) latest.current(wanted);
  }, [wanted]);
}

/** Frames that rows which come later may take to be there. */
const PATIENCE = 40;

/** Takes the keyboard to the field that is wanted, as soon as it is there. Called by the panel. */
export function useTakeThere(frame: React.RefObject<HTMLElement | null>): void {
  const wanted = usePanelState((state) => state.wanted);
  const store = usePanelStore();
  useEffect(() => {
    if (wanted === null) return;
    let asked = 0;
    let frames = 0;
    const look = () => {
      const place = frame.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(wanted)}"]`);
      const field = place?.matches('input, textarea') ? place : place?.querySelector<HTMLElement>('input, textarea');
      if (!field && frames++ < PATIENCE) {
        asked = requestAnimationFrame(look);
        return;
      }
      place?.closest('details')?.setAttribute('open', '');
      place?.scrollIntoView({ block: 'nearest' });
      field?.focus();
      store.set((state) => ({ ...state, wanted: null }));
    };
    look();
    return () => cancelAnimationFrame(asked);
  }, [wanted, frame, store]);
}
