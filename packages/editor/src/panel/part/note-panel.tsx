// The panel of a note: its words, and the step that it hangs on.
import type { Diagram, Note } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedArea } from '../fields/typed-text';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { PartPanel } from './part-panel';

const NOTHING = ' ';

export function NotePanel({ note }: { readonly note: Note }) {
  const { canvas, common } = useWords();
  const { dispatch, view } = useEditor();
  const { readOnly } = useEdit();
  const names = useNames();
  const steps = stepsAround(useSpoken(), note).map(({ id }) => ({ id, name: names.step(id) }));
  const words = canvas.note;
  return (
    <PartPanel
      id={note.id}
      icon="note"
      name={words.name}
      nameLabel={words.name}
      kind={note.about === undefined ? words.onNothing : `${words.hangsOn} ${common.quote(names.step(note.about))}`}
      remove={common.remove}
      removed={words.removed}
    >
      <Section title={words.text} node={null} fields={['notes']}>
        <TypedArea
          label={words.text}
          labelHidden
          rows={4}
          place={`note.${note.id}`}
          placeholder={words.placeholder}
          value={note.text}
          onType={(text) => dispatch({ type: 'setNote', id: note.id, text, typing: true })}
        />
        <Select
          label={words.hangsOn}
          isDisabled={readOnly}
          options={[{ id: NOTHING, name: words.onNothing }, ...steps]}
          value={note.about ?? NOTHING}
          onChange={(id) => dispatch({ type: 'setNote', id: note.id, about: id === NOTHING ? null : id })}
        />
        {!readOnly && (
          <div className={styles.foot}>
            <QuietButton icon="edit" onPress={() => view.update({ writing: note.id })}>
              {words.write}
            </QuietButton>
          </div>
        )}
      </Section>
    </PartPanel>
  );
}

/** Those on the sheet on which the note stands. */
function stepsAround({ nodes }: Diagram, { parent }: Note) {
  return nodes.filter((node) => node.parent === parent && node.kind !== 'boundaryEvent');
}
