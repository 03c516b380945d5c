// The process as numbered text, in step with the selection: for the Text and Both views. Names, who and until when are changed where they
// stand; a press on a line selects its step.
import '@baton/words/parts';
import { classes, Kbd, useFormat, useWords } from '@baton/look';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { DrawingLanguage } from '../canvas/drawing-language';
import { useDiagram, useEditor, useSelection, useView } from '../document/editor-context';
import { useSpoken } from '../document/spoken';
import { useNames } from '../panel/names';
import { poolWords } from '../panel/who/rule-words';
import { useShownProblems } from '../problems/shown-problems';
import { EditableLine } from './editable-line';
import { type LineActs, makeLineActs } from './line-acts';
import { type OutlineLine, outlineOf } from './outline';
import type { Piece } from './piece';
import styles from './text-view.module.css';

export function TextView() {
  const words = useWords();
  const format = useFormat();
  const diagram = useSpoken();
  const language = useView((view) => view.language);
  const isAlone = useView((view) => view.mode === 'text');
  const names = useNames();
  const parts = useMemo(
    () => outlineOf({ diagram, names, words, format, mostRules: 20 }),
    [diagram, names, words, format],
  );
  const editor = useEditor();
  const acts = useMemo(() => makeLineActs(editor, words), [editor, words]);
  const { nodes } = useSelection();
  const wrong = new Set(
    useShownProblems().flatMap((shown) => (shown.severity === 'error' && shown.node ? [shown.node] : [])),
  );
  const begins = words.textView.begins(
    diagram.variables.some((variable) => variable.atStart) ? words.textView.byForm : words.textView.byHand,
  );
  const owner =
    diagram.ownerRole && words.textView.owner(poolWords({ type: 'role', role: diagram.ownerRole }, names, words));
  return (
    <section className={styles.view} aria-label={`${words.textView.label}: ${diagram.name}`} data-area="text">
      <div className={styles.page}>
        <header className={styles.header}>
          <h2>
            <bdi lang={language ?? undefined}>{diagram.name}</bdi>
          </h2>
          <p>{[begins, owner].filter(Boolean).join(' ')}</p>
          {isAlone && <DrawingLanguage />}
        </header>
        {parts.length === 0 && <p className={styles.empty}>{words.drawing.text.noStart}</p>}
        {parts.map((part) => (
          <section key={part.key} className={styles.part}>
            {part.lane !== null && (
              <h3>
                <bdi lang={language ?? undefined}>{part.lane}</bdi>
              </h3>
            )}
            <ol>
              {part.lines.map((line) => (
                <Line
                  key={line.key}
                  line={line}
                  isSelected={nodes.includes(line.node)}
                  isWrong={wrong.has(line.node)}
                  acts={acts}
                />
              ))}
            </ol>
          </section>
        ))}
        {!editor.readOnly && parts.length > 0 && (
          <p className={styles.hints}>
            <Kbd>Tab</Kbd> {words.textView.hintFill} <Kbd>Alt ↑</Kbd> {words.textView.hintMove} <Kbd>↵</Kbd>{' '}
            {words.textView.edit.newStep} <Kbd>F6</Kbd> {words.textView.hintDiagram}
          </p>
        )}
      </div>
    </section>
  );
}

interface LineProps {
  readonly line: OutlineLine;
  readonly isSelected: boolean;
  readonly isWrong: boolean;
  readonly acts: LineActs;
}

function Line({ line, isSelected, isWrong, acts }: LineProps) {
  const { view, readOnly } = useEditor();
  const button = useRef<HTMLButtonElement>(null);
  const language = useView((state) => state.language);
  const lang = useDiagram((diagram) =>
    language && diagram.texts?.[language]?.[`node.${line.node}.name`] ? language : undefined,
  );
  const isHead = line.number !== '' || !line.key.includes(' ');
  useEffect(() => {
    if (isSelected && isHead) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, isHead]);
  return (
    <li
      className={classes(styles.line, isSelected && styles.selected)}
      style={{ '--indent': line.indent } as React.CSSProperties}
    >
      <span className={styles.number}>{line.number}</span>
      {readOnly || !isHead ? (
        <button
          ref={button}
          type="button"
          tabIndex={isHead ? 0 : -1}
          aria-current={isSelected && isHead ? 'true' : undefined}
          className={styles.words}
          onClick={() => view.select(line.node)}
          onKeyDown={moveBetweenLines}
        >
          {line.pieces.map((piece, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces are the words of one sentence
            <PieceView key={i} piece={piece} isWrong={isWrong && isHead} lang={lang} />
          ))}
        </button>
      ) : (
        <EditableLine line={line} isSelected={isSelected} isWrong={isWrong} acts={acts} />
      )}
    </li>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly isWrong: boolean;
  readonly lang: string | undefined;
}

function PieceView({ piece, isWrong, lang }: PieceProps) {
  if (piece.as === 'plain') return piece.text;
  if (piece.as === 'name')
    return (
      <bdi lang={lang} className={classes(styles.name, isWrong && styles.wrong)}>
        {piece.text}
      </bdi>
    );
  return <bdi className={piece.as === 'value' ? styles.value : styles.link}>{piece.text}</bdi>;
}

/** Up and down go from sentence to sentence. */
function moveBetweenLines(event: KeyboardEvent<HTMLButtonElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [
    ...(event.currentTarget
      .closest('section[data-area]')
      ?.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]') ?? []),
  ];
  const next = all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
