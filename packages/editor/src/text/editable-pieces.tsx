// The words of a sentence that can be changed where they stand: the name, who, and until when. Tab goes from one to the next.
import '@baton/words/parts';
import type { Node } from '@baton/core';
import { classes, useFormat, useWords } from '@baton/look';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useEditor, useNode } from '../document/editor-context';
import { useTellCut } from '../document/tell-cut';
import { useText } from '../panel/language/use-text';
import { WhoPicker } from '../panel/who/who-picker';
import styles from './editable-pieces.module.css';
import type { LineActs } from './line-acts';
import { readings } from './read-duration';

export interface EditableProps {
  readonly id: string;
  readonly text: string;
  readonly acts: LineActs;
}

/** Enter begins a new step below, Escape leaves, Backspace in an empty one removes the step. */
export function NamePiece({
  id,
  text,
  acts,
  isWrong,
  isFresh,
}: EditableProps & { isWrong: boolean; isFresh: boolean }) {
  const words = useWords();
  const { document, view } = useEditor();
  const node = useNode(id);
  const own = node?.name ?? '';
  const named = useText({
    place: `node.${id}.name`,
    value: own,
    onType: (name) => name.trim() !== '' && acts.rename(id, name),
    placeholder: own === '' ? text : words.textView.edit.namePlaceholder,
  });
  const field = useRef<HTMLInputElement>(null);
  const tellCut = useTellCut();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (isFresh) field.current?.focus();
  }, [isFresh]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      acts.insertAfter(id);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && named.lang === undefined) {
      event.preventDefault();
      acts.remove(id);
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <input
      ref={field}
      dir="auto"
      className={classes(styles.name, isWrong && styles.wrong)}
      aria-label={words.panel.what.name}
      data-text-name={id}
      maxLength={200}
      onPaste={tellCut}
      lang={named.lang}
      data-place={named['data-place']}
      data-missing={(named.lang !== undefined && own !== '' && named.value === '') || undefined}
      title={named.lang !== undefined && named.value === '' ? words.canvas.language.notYet : undefined}
      placeholder={named.placeholder}
      value={typed ?? named.value}
      onFocus={() => view.select(id)}
      onChange={(event) => {
        setTyped(event.target.value);
        named.onType(event.target.value);
      }}
      onBlur={() => {
        setTyped(null);
        document.seal();
      }}
      onKeyDown={onKeyDown}
    />
  );
}

export function WhoPiece({ id, text, acts }: EditableProps) {
  const words = useWords();
  const node = useNode(id) as Node | undefined;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const rule = node?.kind === 'userTask' ? node.assignment : undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.value}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${words.panel.who.rule}: ${text}`}
        onClick={() => setOpen(true)}
      >
        <bdi>{text}</bdi>
      </button>
      <WhoPicker
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        rule={rule}
        onChoose={(next) => acts.setWho(id, next)}
      />
    </>
  );
}

/** "2 work" offers 2 working days, 2 working hours, 2 calendar days; Enter takes the chosen one. */
export function DuePiece({ id, text, acts }: EditableProps) {
  const words = useWords();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offers = typed === null ? [] : readings(typed, words);
  const take = (index: number) => {
    const chosen = offers[index];
    if (chosen) acts.setDue(id, chosen);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      setAt(
        (Math.min(at, offers.length - 1) + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) %
          Math.max(offers.length, 1),
      );
    } else if (event.key === 'Enter' || (event.key === 'Tab' && typed !== null)) {
      if (event.key === 'Enter') event.preventDefault();
      take(Math.min(at, offers.length - 1));
    } else if (event.key === 'Escape') setTyped(null);
  };
  const list = `due-offers-${id}`;
  return (
    <span className={styles.due}>
      <input
        className={styles.value}
        aria-label={words.textView.edit.dueField}
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={list}
        aria-activedescendant={offers.length > 0 ? `${list}-${Math.min(at, offers.length - 1)}` : undefined}
        autoComplete="off"
        placeholder={words.textView.edit.dueHint}
        value={typed ?? text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      {typed !== null && (
        <div className={styles.offers} id={list} role="listbox" aria-label={words.textView.edit.dueField}>
          {offers.length === 0 && <p className={styles.none}>{words.textView.edit.notUnderstood}</p>}
          {offers.map((offer, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field
            // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter do the same
            <div
              key={`${offer.amount} ${offer.unit}`}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === Math.min(at, offers.length - 1)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(i)}
            >
              {format.budget(offer.amount, offer.unit)}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
