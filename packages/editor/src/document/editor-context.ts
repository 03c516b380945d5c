// How parts of the editor (canvas, panel, problems, try-out, top bar) reach the open editor: one context and selector hooks.
import type { Diagram, Flow, Node, Problem } from '@baton/core';
import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import { byId } from '../layout/by-id';
import type { DocumentState } from './document-store';
import type { Editor } from './editor';
import type { ReadableStore } from './value-store';
import type { Selection, ViewState } from './view-store';

export const EditorContext = createContext<Editor | null>(null);

/** What stands beside the drawing follows typing after it. */
export const BesideContext = createContext(false);

/** The open editor. Only below `ProcessEditor` (or an `EditorContext` of a test). */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor is used outside of an EditorContext');
  return editor;
}

/** Part of the diagram; renders again when `same` says that it differs (identity by default). */
export function useDiagram<T = Diagram>(
  select: (diagram: Diagram) => T = (diagram) => diagram as T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  return useSelected(useShownStore(), (state: DocumentState) => select(state.diagram), same);
}

function useShownStore(): ReadableStore<DocumentState> {
  const { document } = useEditor();
  return useContext(BesideContext) ? document.beside : document.shown;
}

export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useSelected(useShownStore(), select, Object.is);
}

export function useView<T>(select: (view: ViewState) => T, same: (a: T, b: T) => boolean = Object.is): T {
  return useSelected(useEditor().view, select, same);
}

export function useProblems(): readonly Problem[] {
  return useStoreValue(useEditor().problems);
}

/** A store of the editor as it is now. */
export function useStoreValue<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}

export function useNode(id: string | null): Node | undefined {
  return useDiagram((diagram) => (id === null ? undefined : byId(diagram.nodes).get(id)));
}

export function useFlow(id: string | null): Flow | undefined {
  return useDiagram((diagram) => (id === null ? undefined : byId(diagram.flows).get(id)));
}

export function useSelection(): Selection {
  return useView((view) => view.selection);
}

/** The one selected step; undefined when nothing, a path or several things are selected. */
export function useSelectedNode(): Node | undefined {
  const selection = useSelection();
  const only = selection.nodes.length === 1 && selection.flows.length === 0 ? selection.nodes[0] : undefined;
  return useNode(only ?? null);
}

export function useSelectedFlow(): Flow | undefined {
  const selection = useSelection();
  const only = selection.flows.length === 1 && selection.nodes.length === 0 ? selection.flows[0] : undefined;
  return useFlow(only ?? null);
}

/** Reads a store through a selector, keeping the former value while `same` holds. */
export function useSelected<S, T>(store: ReadableStore<S>, select: (state: S) => T, same: (a: T, b: T) => boolean): T {
  const kept = useRef<{ value: T } | null>(null);
  const read = () => {
    const value = select(store.getState());
    if (kept.current && same(kept.current.value, value)) return kept.current.value;
    kept.current = { value };
    return value;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}
