// A key on the canvas asks for something in the panel (R: who is responsible); the section that has it answers once. Called by sections.
import { useEffect, useRef } from 'react';
import { useEditor, useView } from '../document/editor-context';
import type { ViewState } from '../document/view-store';

export function useAsked(what: NonNullable<ViewState['asks']>, answer: () => void): void {
  const { view } = useEditor();
  const asked = useView((state) => state.asks === what);
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => {
    if (!asked) return;
    view.update({ asks: null });
    latest.current();
  }, [asked, view]);
}
