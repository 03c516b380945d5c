// The panel beside the canvas: the selected step, the selected path, or the process when nothing is selected. Slot of `side: 'panel'`.
import { useEffect, useRef } from 'react';
import {
  useDiagram,
  useEditor,
  useSelectedFlow,
  useSelectedNode,
  useSelection,
  useView,
} from '../document/editor-context';
import { FlowPanel } from './flow-panel';
import { leadTo } from './lead-to';
import { NodePanel } from './node-panel';
import styles from './panel.module.css';
import { usePanelStore } from './panel-state';
import { ProcessPanel } from './process/process-panel';
import { SeveralPanel } from './several/several-panel';

export function Panel() {
  const node = useSelectedNode();
  const flow = useSelectedFlow();
  const selection = useSelection();
  const frame = useRef<HTMLElement>(null);
  useKeyboardLead(frame);
  const named = useDiagram((diagram) => diagram.name);
  const several = selection.nodes.length + selection.flows.length;
  return (
    <aside ref={frame} className={styles.panel} aria-label={named} data-area="panel" onKeyDown={useEscape()}>
      {node ? (
        <NodePanel key={node.id} node={node} />
      ) : flow ? (
        <FlowPanel key={flow.id} flow={flow} />
      ) : several > 1 ? (
        <SeveralPanel count={several} />
      ) : (
        <ProcessPanel />
      )}
    </aside>
  );
}

/** Enter on a step, or a problem that was chosen, takes the keyboard to the field. */
function useKeyboardLead(frame: React.RefObject<HTMLElement | null>) {
  const asked = useView((view) => view.panelFocus);
  const field = useView((view) => view.panelField);
  const { view } = useEditor();
  const store = usePanelStore();
  useEffect(() => {
    if (asked === store.getState().followed || !frame.current) return;
    store.set((state) => ({ ...state, followed: asked }));
    leadTo(frame.current, field);
    if (field !== null) view.update({ panelField: null });
  }, [asked, field, frame, store, view]);
}

/** Esc goes back to the step on the canvas. */
function useEscape() {
  const { view } = useEditor();
  return (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { focus } = view.getState();
    const step = focus === null ? null : document.querySelector<HTMLElement>(`[data-step="${CSS.escape(focus)}"]`);
    step?.focus();
  };
}
