// What opens above the canvas: the menu of kinds, the search for a step, find and replace, the commands. The last two are loaded when they are
// first asked for. Rendered by the stage.
import { lazy, memo } from 'react';
import type { Editor } from '../document/editor';
import { EditorContext, useView } from '../document/editor-context';
import { Part } from '../shell/part';
import { FindStep } from './find-step';
import type { CanvasGestures } from './gestures';
import { KindsMenu } from './kinds-menu';

const FindReplace = lazy(() => import('../find/find-replace'));
const CommandBar = lazy(() => import('../commands-bar/command-bar'));

export interface CanvasBarsProps {
  /** Null: only looked at. */
  readonly editor: Editor | null;
  readonly gestures: CanvasGestures | null;
  /** Takes the keyboard to a step that was added with its name. */
  readonly onAdded: (id: string) => void;
  readonly isFinding: boolean;
  readonly onFound: (id: string) => void;
  readonly onFindClosed: () => void;
  readonly onFit: () => void;
  readonly onZoom: (zoom: number) => void;
}

export const CanvasBars = memo(function CanvasBars(props: CanvasBarsProps) {
  const { editor, gestures, onAdded, isFinding, onFound, onFindClosed, onFit, onZoom } = props;
  return (
    <>
      {gestures && <KindsMenu gestures={gestures} onAdded={onAdded} />}
      {isFinding && <FindStep onChoose={onFound} onClose={onFindClosed} />}
      {editor && (
        <EditorContext value={editor}>
          <OpenBar editor={editor} onFit={onFit} onZoom={onZoom} onFound={onFound} />
        </EditorContext>
      )}
    </>
  );
});

type OpenBarProps = Pick<CanvasBarsProps, 'onFit' | 'onZoom' | 'onFound'> & { readonly editor: Editor };

function OpenBar({ editor, onFit, onZoom, onFound }: OpenBarProps) {
  const bar = useView((view) => view.bar);
  // The commands may open another bar: only their own is closed.
  const close = (which: typeof bar) => () => editor.view.getState().bar === which && editor.view.update({ bar: null });
  return (
    <Part key={bar} onClose={() => editor.view.update({ bar: null })}>
      {bar === 'replace' && <FindReplace onClose={close('replace')} />}
      {bar === 'commands' && <CommandBar onClose={close('commands')} onFit={onFit} onZoom={onZoom} />}
      {bar === 'find' && <FindStep onChoose={onFound} onClose={close('find')} />}
    </Part>
  );
}
