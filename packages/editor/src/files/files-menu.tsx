// The menu of files in the top bar: import, begin from something else, save, print. What it does is loaded when it is chosen.

import {
  IconButton,
  type IconName,
  Menu,
  MenuItem,
  MenuSeparator,
  useDirection,
  useFormat,
  useWords,
} from '@baton/look';
import { lazy, useEffect, useRef } from 'react';
import { useEditor, useView } from '../document/editor-context';
import { spokenIn } from '../document/spoken';
import type { BeginningPage } from '../document/view-store';
import { Part } from '../shell/part';
import type { DrawnFrom } from './drawn-state';
import type { FileAct } from './save';

const PrintDialog = lazy(() => import('./print-dialog'));
const SaveDialog = lazy(() => import('./save-dialog'));

export interface FilesMenuProps {
  /** Where the drawing comes from; null: the host keeps its versions. */
  readonly from: DrawnFrom | null;
}

export function FilesMenu({ from }: FilesMenuProps) {
  const words = useWords();
  const format = useFormat();
  const dir = useDirection();
  const editor = useEditor();
  const { files } = words.tools;
  // Also asked for by the command bar.
  const bar = useView((view) => view.bar);
  const openedAt = useRef(0);
  const ask = (asked: 'print' | 'picture' | null) => editor.view.update({ bar: asked });
  const run = async (act: FileAct) => {
    const { diagram } = editor.document.getState();
    const { language } = editor.view.getState();
    try {
      const { save } = await import('./save');
      const context = { diagram: spokenIn(diagram, language), directory: editor.directory, words, format };
      await save(act, { diagram, context, dir, from, at: Date.now() });
    } catch {
      editor.view.say(files.failed);
    }
  };
  const latest = useRef(run);
  latest.current = run;
  if (bar !== 'print') openedAt.current = 0;
  else if (openedAt.current === 0) openedAt.current = Date.now();
  useEffect(() => {
    if (bar !== 'manual' && bar !== 'json') return;
    editor.view.update({ bar: null });
    void latest.current(bar);
  }, [bar, editor]);
  const item = (act: FileAct, icon: IconName, name: string) => (
    <MenuItem key={act} icon={icon} onAction={() => void run(act)}>
      {name}
    </MenuItem>
  );
  const begin = (page: BeginningPage, icon: IconName, name: string) => (
    <MenuItem key={page} icon={icon} onAction={() => editor.view.update({ page })}>
      {name}
    </MenuItem>
  );
  return (
    <>
      <Menu label={files.menu} placement="bottom end" trigger={<IconButton icon="download" label={files.menu} />}>
        {!editor.readOnly && (
          <>
            {begin('import', 'upload', words.editor.import)}
            {begin('templates', 'file', words.beginning.ways.template)}
            {begin('wizard', 'describe', words.beginning.ways.wizard)}
            <MenuSeparator />
          </>
        )}
        {item('manual', 'print', files.manual)}
        <MenuItem icon="print" onAction={() => ask('print')}>
          {files.print}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon="picture" onAction={() => ask('picture')}>
          {files.picture}
        </MenuItem>
        {item('json', 'download', files.json)}
      </Menu>
      {bar === 'print' && (
        <Part onClose={() => ask(null)}>
          <PrintDialog at={openedAt.current} from={from} onClose={() => ask(null)} />
        </Part>
      )}
      {bar === 'picture' && (
        <Part onClose={() => ask(null)}>
          <SaveDialog from={from} onClose={() => ask(null)} />
        </Part>
      )}
    </>
  );
}
