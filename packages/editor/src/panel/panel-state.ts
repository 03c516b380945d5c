// What the panel keeps while the editor is open, and nobody saves: the example start of the ribbon and the rung that is pointed at.
import type { Editor } from '../document/editor';
import { useEditor, useSelected } from '../document/editor-context';
import { createValueStore, type ValueStore } from '../document/value-store';

export interface PanelState {
  /** Epoch ms; null: the next working hour. */
  readonly exampleStartAt: number | null;
  /** Position of the rung that is pointed at, on the ribbon or in the list. */
  readonly litRung: number | null;
  /** The walk stands open. */
  readonly walk: boolean;
  /** The last `panelFocus` of the view that was followed: the panel may have been away when it was asked. */
  readonly followed: number;
  /** The text (place in `Diagram.texts`) to which the way through the missing ones leads now, and the last one. */
  readonly wanted: string | null;
  readonly walked: string | null;
}

const states = new WeakMap<Editor, ValueStore<PanelState>>();

export function usePanelStore(): ValueStore<PanelState> {
  const editor = useEditor();
  let store = states.get(editor);
  if (!store) {
    store = createValueStore<PanelState>({
      exampleStartAt: null,
      litRung: null,
      walk: false,
      followed: 0,
      wanted: null,
      walked: null,
    });
    states.set(editor, store);
  }
  return store;
}

export function usePanelState<T>(select: (state: PanelState) => T): T {
  return useSelected(usePanelStore(), select, Object.is);
}
