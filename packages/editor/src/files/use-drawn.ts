// What is shown now, to be saved or printed: the drawing, or the later one of a comparison, and which version it is. Called by the dialogs of files.
import type { Diagram } from '@baton/core';
import { useEffect, useState } from 'react';
import { useDiagram, useView } from '../document/editor-context';
import { useSpoken } from '../document/spoken';
import { type DrawnFrom, type DrawnState, drawnStateOf } from './drawn-state';

export function useDrawn(from: DrawnFrom | null): { readonly diagram: Diagram; readonly state: DrawnState } {
  const draft = useDiagram();
  const spoken = useSpoken();
  const compared = useView((view) => view.comparison?.after ?? null);
  const basedOn = from?.basedOn ?? null;
  const [state, setState] = useState<DrawnState>(
    from ? { type: 'draft', version: basedOn, publishedAt: null } : { type: 'unknown' },
  );
  useEffect(() => {
    let gone = false;
    void drawnStateOf(from, draft).then((known) => !gone && setState(known));
    return () => {
      gone = true;
    };
  }, [from, draft]);
  return compared
    ? { diagram: compared.diagram, state: { type: 'named', name: compared.name } }
    : { diagram: spoken, state };
}
