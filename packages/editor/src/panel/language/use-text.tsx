// A text field over something that people read: as it was written, or in the language in which the drawing is shown. In that language nothing gets
// into the text as it was written. Called by the text fields of the panel and of the text view.
import { useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { useDiagram, useEditor, useView } from '../../document/editor-context';
import styles from './language.module.css';

export interface TextAt {
  /** Place in `Diagram.texts`; null: people read it, and it is the same in every language, which is said; absent: nothing that people read. */
  readonly place?: string | null | undefined;
  readonly value: string;
  readonly onType: (text: string) => unknown;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
  /** Characters of a placeholder that can be seen whole; a line's when absent. */
  readonly room?: number;
}

export interface WrittenText extends Omit<TextAt, 'place' | 'room'> {
  /** The language that is written; absent: as it was written. */
  readonly lang?: string;
  readonly 'data-place'?: string;
}

export function useText({ place, value, onType, placeholder, help, room = LINE }: TextAt): WrittenText {
  const { dispatch } = useEditor();
  const language = useView((view) => view.language);
  const said = useDiagram((diagram) => (language && place ? diagram.texts?.[language]?.[place] : undefined));
  if (language !== null && place === null) return { value, onType, placeholder, help: <Everywhere>{help}</Everywhere> };
  if (language === null || !place) return { value, onType, placeholder, help, ...(place && { 'data-place': place }) };
  return {
    value: said ?? '',
    onType: (text) => dispatch({ type: 'setText', language, place, text, typing: true }),
    placeholder: value.trim() === '' ? placeholder : value,
    help: (
      <>
        {help && <span className={styles.help}>{help}</span>}
        <Original text={value} isSaid={said !== undefined} room={room} />
      </>
    ),
    lang: language,
    'data-place': place,
  };
}

function Everywhere({ children }: { readonly children: ReactNode }) {
  const { language: words } = useWords().canvas;
  return (
    <>
      {children && <span className={styles.help}>{children}</span>}
      <span className={styles.help}>{words.sameInAll}</span>
    </>
  );
}

/** Characters that fit into a line, and into a field of several. */
const LINE = 36;
export const AREA = 80;

interface OriginalProps {
  readonly text: string;
  readonly isSaid: boolean;
  readonly room: number;
}

function Original({ text, isSaid, room }: OriginalProps) {
  const { language: words } = useWords().canvas;
  if (text.trim() === '') return null;
  return (
    <span className={styles.original} data-missing={!isSaid || undefined}>
      {!isSaid && <b>{words.notYet}</b>}
      {(isSaid || text.length > room) && (
        <span>
          {words.original}: <bdi>{text}</bdi>
        </span>
      )}
    </span>
  );
}
