// A formula opened wide, with colours, completion of case data and functions, and what it reads said beside it. Loaded when one is opened.

import { compileFor, FEEL_FUNCTIONS, type Variable } from '@baton/core';
import { Button, Dialog, Icon, useFormat, useLocale, useWords } from '@baton/look';
import {
  autocompletion,
  type CompletionContext,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { parser } from 'lezer-feel';
import { useEffect, useRef, useState } from 'react';
import { useDiagram } from '../../document/editor-context';
import styles from './formula-dialog.module.css';
import { formulaError } from './formula-error';
import { QuietButton } from './quiet-button';

export interface FormulaDialogProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (formula: string) => void;
  readonly onClose: () => void;
}

const feel = LRLanguage.define({ name: 'feel', parser });

const colours = HighlightStyle.define([
  { tag: tags.string, color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null, tags.literal], color: 'var(--risk)' },
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '560' },
  { tag: tags.function(tags.variableName), color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

const LOOK = EditorView.theme({
  '&.cm-focused': { outline: 'none' },
  '.cm-activeLine': { background: 'none' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', fontSize: '13px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--surface)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
});

export default function FormulaDialog({ label, value, onType, onClose }: FormulaDialogProps) {
  const words = useWords();
  const { formula: said } = words.kindOptions;
  const locale = useLocale();
  const format = useFormat();
  const diagram = useDiagram();
  const [text, setText] = useState(value);
  const view = useRef<EditorView | null>(null);
  const host = useRef<HTMLDivElement>(null);
  // Esc closes the list of completions first, and only then the dialog.
  const swallowEscape = useRef(false);
  const first = useRef({ value, label, variables: diagram.variables });
  const tell = useRef(onType);
  tell.current = onType;

  useEffect(() => {
    if (!host.current) return;
    const { value: doc, label: name, variables } = first.current;
    const editor = new EditorView({
      doc,
      parent: host.current,
      extensions: [
        history(),
        feel,
        syntaxHighlighting(colours),
        LOOK,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false', dir: 'ltr' }),
        autocompletion({ override: [(context) => completions(context, variables)], icons: false }),
        Prec.highest(
          keymap.of([
            {
              key: 'Escape',
              run: (now) => {
                if (completionStatus(now.state) === null) return false;
                swallowEscape.current = true;
                return closeCompletion(now);
              },
            },
          ]),
        ),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const typed = update.state.doc.toString();
          setText(typed);
          tell.current(typed);
        }),
      ],
    });
    view.current = editor;
    editor.focus();
    return () => editor.destroy();
  }, []);

  const put = (name: string) => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(editor.state.replaceSelection(name));
    editor.focus();
  };
  const error = formulaError(text, locale);
  const compiled = error === undefined && text.trim() !== '' ? compileFor(diagram, text) : null;
  const reads = compiled?.ok ? compiled.reads.map((name) => labelOf(name, diagram.variables)) : [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={said.title}
      note={label}
      foot={
        <Button variant="primary" onPress={onClose}>
          {words.common.done}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps one key of the field inside from the dialog */}
      <div
        ref={host}
        className={styles.host}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !swallowEscape.current) return;
          swallowEscape.current = false;
          event.stopPropagation();
        }}
      />
      <p className={error === undefined ? styles.good : styles.error} aria-live="polite">
        <Icon name={error === undefined ? 'check' : 'late'} size={13} />
        <span>
          {error ?? said.fits} {reads.length > 0 && <bdi>{`${said.field}: ${format.list(reads)}`}</bdi>}
        </span>
      </p>
      {diagram.variables.length > 0 && (
        <fieldset className={styles.data}>
          <legend>{said.insert}</legend>
          {diagram.variables.map((variable) => (
            <QuietButton key={variable.name} onPress={() => put(variable.name)}>
              {variable.label ?? variable.name}
            </QuietButton>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

function completions(context: CompletionContext, variables: readonly Variable[]) {
  const word = context.matchBefore(/[A-Za-z_][\w ]*/);
  if (!word && !context.explicit) return null;
  const typed = /\w*$/.exec(word?.text ?? '')?.[0] ?? '';
  return {
    from: context.pos - typed.length,
    options: [
      ...variables.map(({ name, label }) => ({ label: name, detail: label, type: 'variable', boost: 1 })),
      ...FEEL_FUNCTIONS.map((name) => ({ label: name, apply: `${name}(`, type: 'function' })),
    ],
  };
}

function labelOf(name: string, variables: readonly Variable[]): string {
  return variables.find((one) => one.name === name)?.label ?? name;
}
