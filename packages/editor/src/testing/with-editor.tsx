// Shows a part of the editor around an open one, as the editor does: language, context, the problems kept in step.
import '@baton/look/styles.css';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { type ReactNode, useEffect } from 'react';
import type { Editor } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { watchProblems } from '../problems/watch-problems';
import { checkAtOnce } from './check-at-once';

export interface WithEditorProps {
  readonly editor: Editor;
  readonly locale?: Locale;
  readonly children: ReactNode;
}

export function WithEditor({ editor, locale = 'en', children }: WithEditorProps) {
  useEffect(
    () =>
      watchProblems(editor, {
        checker: checkAtOnce,
        schedule: (run) => {
          run();
          return () => {};
        },
      }),
    [editor],
  );
  return (
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <EditorContext value={editor}>{children}</EditorContext>
    </LocaleProvider>
  );
}
