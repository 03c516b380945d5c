// Shows a part of the editor around an open one, as the editor does: language, context, the problems kept in step. The drawing and the people speak the
// language of the story, also where it changes under an open editor: what was selected and opened stays.
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react';
import type { Editor } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { watchProblems } from '../problems/watch-problems';
import { checkAtOnce } from './check-at-once';
import { sampleIn } from './in-arabic';

export interface WithEditorProps {
  readonly editor: Editor;
  readonly locale?: Locale;
  readonly children: ReactNode;
}

export function WithEditor({ editor, locale = 'en', children }: WithEditorProps) {
  const spoken = useSpeaking(editor, locale);
  useEffect(
    () =>
      watchProblems(spoken, {
        checker: checkAtOnce,
        schedule: (run) => {
          run();
          return () => {};
        },
      }),
    [spoken],
  );
  return (
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <EditorContext value={spoken}>{children}</EditorContext>
    </LocaleProvider>
  );
}

/** As it was before it was turned into another language. */
const written = new WeakMap<Editor, Diagram>();

function useSpeaking(editor: Editor, locale: Locale): Editor {
  useLayoutEffect(() => {
    const { diagram } = editor.document.getState();
    const before = written.get(editor);
    const next = locale === 'en' && before ? before : sampleIn(locale, diagram);
    if (next === diagram) return;
    if (locale === 'en') written.delete(editor);
    else written.set(editor, diagram);
    editor.document.load(next);
  }, [editor, locale]);
  return useMemo(() => ({ ...editor, directory: sampleIn(locale, editor.directory) }), [editor, locale]);
}
