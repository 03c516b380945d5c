// One step as a sentence whose words can be changed: fields among plain words, Alt and arrows move the step, a small bar does the same by pointer.
import '@baton/words/parts';
import { IconButton, useWords } from '@baton/look';
import type { KeyboardEvent } from 'react';
import { useEditor } from '../document/editor-context';
import { DuePiece, NamePiece, WhoPiece } from './editable-pieces';
import type { LineActs } from './line-acts';
import type { OutlineLine } from './outline';
import styles from './text-view.module.css';

export interface EditableLineProps {
  readonly line: OutlineLine;
  readonly isSelected: boolean;
  readonly isWrong: boolean;
  readonly acts: LineActs;
}

export function EditableLine({ line, isSelected, isWrong, acts }: EditableLineProps) {
  const { edit: text } = useWords().textView;
  const { view, document } = useEditor();
  const { node: id } = line;
  const unnamed = document.getState().diagram.nodes.find((node) => node.id === id)?.name === undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const up = event.key === 'ArrowUp';
    if (!up && event.key !== 'ArrowDown') return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.altKey) acts.move(id, up ? -1 : 1);
    else neighbour(event.currentTarget, up ? -1 : 1)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a sentence with fields in it, not a form of its own
    <div
      role="group"
      aria-label={line.pieces.map((piece) => piece.text).join('')}
      aria-current={isSelected ? 'true' : undefined}
      className={`${styles.words} ${styles.sentence}`}
      data-text-line={id}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) view.select(id);
      }}
    >
      {line.pieces.map((piece, i) => {
        const key = `${piece.edits ?? piece.as} ${i}`;
        const given = { id, text: piece.text, acts };
        if (piece.edits === 'name')
          return <NamePiece key={key} {...given} isWrong={isWrong} isFresh={isSelected && unnamed} />;
        if (piece.edits === 'who') return <WhoPiece key={key} {...given} />;
        if (piece.edits === 'due') return <DuePiece key={key} {...given} />;
        if (piece.as === 'plain') return <span key={key}>{piece.text}</span>;
        return (
          <bdi key={key} className={piece.as === 'link' ? styles.link : styles.name}>
            {piece.text}
          </bdi>
        );
      })}
      <span className={styles.acts}>
        <IconButton
          icon="add"
          size="s"
          label={text.insertAfter}
          excludeFromTabOrder
          onPress={() => acts.insertAfter(id)}
        />
        <IconButton icon="delete" size="s" label={text.remove} excludeFromTabOrder onPress={() => acts.remove(id)} />
      </span>
    </div>
  );
}

/** The name in the sentence above or below. */
function neighbour(line: HTMLElement, by: 1 | -1): HTMLElement | null {
  const all = [...(line.closest('[data-area="text"]')?.querySelectorAll<HTMLElement>('[data-text-name]') ?? [])];
  const here = line.querySelector<HTMLElement>('[data-text-name]');
  return here ? (all[all.indexOf(here) + by] ?? null) : null;
}
