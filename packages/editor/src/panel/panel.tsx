// The panel beside the canvas: the selected step, the selected path, or the process when nothing is selected. Slot of `side: 'panel'`.
import { lazy, Suspense, useEffect, useRef } from 'react';
import {
  BesideContext,
  useDiagram,
  useEditor,
  useSelectedFlow,
  useSelectedNode,
  useSelection,
  useView,
} from '../document/editor-context';
import { useAsked } from './asked';
import { FlowPanel } from './flow-panel';
import { useHoldStill } from './hold-still';
import { LanguageBar } from './language/language-bar';
import { useTakeThere, useWalk } from './language/use-walk';
import { leadTo } from './lead-to';
import { NodePanel } from './node-panel';
import styles from './panel.module.css';
import { usePanelStore } from './panel-state';
import { NotePanel } from './part/note-panel';
import { StagePanel } from './part/stage-panel';
import { ProcessPanel } from './process/process-panel';

const loadSeveral = () => import('./several/several-panel');
const SeveralPanel = lazy(() => loadSeveral().then((part) => ({ default: part.SeveralPanel })));

/** Behind typing the panel follows after the drawing. */
export function Panel() {
  return (
    <BesideContext value={true}>
      <ShownPanel />
    </BesideContext>
  );
}

function ShownPanel() {
  const node = useSelectedNode();
  const flow = useSelectedFlow();
  const selection = useSelection();
  const frame = useRef<HTMLElement>(null);
  useKeyboardLead(frame);
  useHoldStill(frame, `.${styles.body}`);
  useTakeThere(frame);
  const { note, stage } = usePart();
  const named = useDiagram((diagram) => diagram.name);
  const several = selection.nodes.length + selection.flows.length;
  // Behind the panel, so that it is there when several things are selected and a key asks for something in it.
  useEffect(() => void loadSeveral(), []);
  return (
    <aside ref={frame} className={styles.panel} aria-label={named} data-area="panel" onKeyDown={useKeys()}>
      <LanguageBar />
      <Suspense>
        {node ? (
          <NodePanel key={node.id} node={node} />
        ) : flow ? (
          <FlowPanel key={flow.id} flow={flow} />
        ) : several > 1 ? (
          <SeveralPanel count={several} />
        ) : note ? (
          <NotePanel key={note.id} note={note} />
        ) : stage ? (
          <StagePanel key={stage.id} stage={stage} />
        ) : (
          <ProcessPanel />
        )}
        <AskedInVain />
      </Suspense>
    </aside>
  );
}

/** What nothing here has answers for is not asked any more: the drawing holds its keys back until then. The last in the panel. */
function AskedInVain() {
  useAsked('who', () => {});
  return null;
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

/** The note or stage that is chosen. */
function usePart() {
  const id = useView((view) => view.part);
  const note = useDiagram((diagram) => (id === null ? undefined : diagram.notes?.find((one) => one.id === id)));
  const stage = useDiagram((diagram) => (id === null ? undefined : diagram.groups?.find((one) => one.id === id)));
  return { note, stage };
}

/** Esc goes back to the step, the note or the stage on the canvas; Alt Enter to the next text that is not translated. */
function useKeys() {
  const { view } = useEditor();
  const goOn = useWalk();
  return (event: React.KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      goOn();
    }
    if (event.key !== 'Escape') return;
    const { focus, part } = view.getState();
    const id = CSS.escape(part ?? focus ?? '');
    const places = part === null ? `[data-step="${id}"]` : `[data-note="${id}"], [data-stage="${id}"]`;
    document.querySelector<HTMLElement>(places)?.focus();
  };
}
