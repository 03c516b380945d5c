// A process, drawn: the one renderer for a case, the try-out, a comparison, a reading. Changes nothing; `EditorCanvas` is the same stage
// with an editor behind it.
import type { Diagram } from '@baton/core';
import { Ground, useOneReact } from '@baton/look';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { EditorDirectory } from '../document/editor';
import { NOTHING_SELECTED, type Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import { type StepIcons, StepIconsContext } from '../kinds/step-icons';
import { Stage } from './stage';

export interface ProcessCanvasProps {
  readonly diagram: Diagram;
  /** The sub-process whose inside is shown; absent: the process. */
  readonly inside?: string | null;
  /** State of steps by their id. */
  readonly overlays?: Readonly<Record<string, StepOverlay>>;
  /** Ids of paths that the case has come along; with it all others are drawn quieter. */
  readonly travelled?: ReadonlySet<string>;
  /** How steps with `ahead` are drawn. */
  readonly ahead?: 'lighter' | 'dashed';
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /** Enter or a double click on a step. */
  readonly onOpen?: (id: string) => void;
  /** Reading direction; that of the language when absent. */
  readonly direction?: 'ltr' | 'rtl';
  readonly directory?: EditorDirectory;
  /** Name of the drawing for screen readers. */
  readonly label?: string;
  /** A step that is brought into sight at a readable zoom whenever it changes. */
  readonly follow?: string | null;
  /** Beside the zoom, at the foot. */
  readonly dock?: ReactNode;
  /** False: without zoom and fit, where fingers zoom. */
  readonly controls?: boolean;
  /** All of it is shown, also as it grows, until somebody moves it by hand. */
  readonly whole?: boolean;
  /** Pictures of the host, by kind or for one step. */
  readonly icons?: StepIcons;
}

const NO_OVERLAYS = {};

export function ProcessCanvas(props: ProcessCanvasProps) {
  return useOneReact() ?? <Drawn {...props} />;
}

function Drawn(props: ProcessCanvasProps) {
  const { diagram, inside = null, overlays = NO_OVERLAYS, travelled, ahead = 'lighter', onSelect, onOpen } = props;
  const [own, setOwn] = useState<Selection>(NOTHING_SELECTED);
  const [focus, setFocus] = useState<string | null>(null);
  const selection = props.selection ?? own;
  const select = useCallback(
    (next: Selection) => {
      setOwn(next);
      onSelect?.(next);
    },
    [onSelect],
  );
  const enter = useCallback((id: string | null) => id !== null && onOpen?.(id), [onOpen]);
  const shown = useMemo(() => withAhead(diagram, overlays, travelled !== undefined), [diagram, overlays, travelled]);
  return (
    <StepIconsContext value={props.icons ?? null}>
      <Ground themed>
        <ReactFlowProvider>
          <Stage
            diagram={diagram}
            inside={inside}
            overlays={shown}
            travelled={travelled}
            ahead={ahead}
            direction={props.direction}
            directory={props.directory}
            label={props.label}
            selection={selection}
            onSelect={select}
            focus={focus}
            onFocus={setFocus}
            onOpen={onOpen ?? nothing}
            onEnter={onOpen ? enter : nothing}
            renaming={null}
            connecting={null}
            follow={props.follow}
            editor={null}
            dock={props.dock}
            controls={props.controls}
            whole={props.whole}
          />
        </ReactFlowProvider>
      </Ground>
    </StepIconsContext>
  );
}

/** In a running case the cards that have no state yet are ahead. */
function withAhead(diagram: Diagram, overlays: Readonly<Record<string, StepOverlay>>, running: boolean) {
  if (!running) return overlays;
  const result: Record<string, StepOverlay> = { ...overlays };
  for (const node of diagram.nodes) result[node.id] ??= { ahead: true };
  return result;
}

function nothing(): void {}
