// A run is kept as a test, or a kept test is changed: its name, and what must hold, each as a sentence that can be taken away and added to.
import '@baton/words/parts';
import type { Expectation, ProcessTest } from '@baton/core';
import { Button, Dialog, IconButton, TextField, useWords } from '@baton/look';
import { holdSentence } from '@baton/words';
import { type FormEvent, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { HoldAdder } from './hold-adder';
import { MOST_TESTS, withTest } from './kept-tests';
import styles from './tests.module.css';
import { useTryOut } from './try-out-context';

export interface TestDialogProps {
  readonly test: ProcessTest;
  readonly isNew: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const MOST_HOLDS = 60;

export function TestDialog({ test, isNew, onClose, onSaved }: TestDialogProps) {
  const words = useWords();
  const said = words.processTests.tests;
  const editor = useEditor();
  const draft = useDiagram();
  const { names, format } = useTryOut();
  const [name, setName] = useState(test.name);
  const [holds, setHolds] = useState<readonly Expectation[]>(test.holds);
  const isFull = isNew && (draft.tests?.length ?? 0) >= MOST_TESTS;
  const canSave = name.trim() !== '' && !isFull;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    const kept: ProcessTest = { ...test, name: name.trim(), holds: [...holds] };
    editor.dispatch({ type: 'updateProcess', change: { tests: withTest(draft.tests, kept) } });
    editor.view.say(said.saved(kept.name), { canUndo: true });
    onSaved();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={isNew ? said.keepTitle : said.editTitle}
      note={said.done(test.acts.length)}
      foot={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" type="submit" form="process-test" isDisabled={!canSave}>
            {said.save}
          </Button>
        </>
      }
    >
      <form id="process-test" className={styles.form} onSubmit={save}>
        <TextField
          autoFocus
          label={said.name}
          placeholder={said.namePlaceholder}
          maxLength={200}
          value={name}
          onChange={setName}
        />
        {isFull && <p role="alert">{said.tooMany(MOST_TESTS)}</p>}
        <h3>{said.holds}</h3>
        {holds.length === 0 && <p className={styles.quiet}>{said.nothingHolds}</p>}
        <ul className={styles.holds}>
          {holds.map((hold, at) => {
            const sentence = holdSentence(hold, { names, words, format });
            return (
              <li key={JSON.stringify(hold)}>
                <span>{sentence}</span>
                <IconButton
                  icon="close"
                  size="s"
                  label={said.removeHold(sentence)}
                  onPress={() => setHolds(holds.toSpliced(at, 1))}
                />
              </li>
            );
          })}
        </ul>
      </form>
      {holds.length < MOST_HOLDS && (
        <HoldAdder
          onAdd={(hold) => {
            const known = holds.some((one) => JSON.stringify(one) === JSON.stringify(hold));
            if (!known) setHolds([...holds, hold]);
          }}
        />
      )}
    </Dialog>
  );
}
