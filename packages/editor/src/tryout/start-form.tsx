// What a case of the try-out begins with: the data asked at the start, filled with a sample, and one button. The same form as in the console.
import '@baton/words/faults';
import type { Variables } from '@baton/core';
import { sampleStart } from '@baton/engine/rehearsal/outline';
import { Button, useLocale, useWords } from '@baton/look';
import { type FieldErrors, FieldGrid, focusField, useFieldErrors, valuesToSend } from '@baton/look/form';
import { rejection } from '@baton/words';
import { useRef, useState } from 'react';
import { entryOf } from './asked-entry';
import seen from './seen.module.css';
import styles from './side.module.css';
import { StartMoment } from './start-moment';
import { useTryOut } from './try-out-context';

export function StartForm() {
  const words = useWords();
  const locale = useLocale();
  const { diagram, moment, session, closedName } = useTryOut();
  const [values, setValues] = useState<Variables>(() => sampleStart(diagram.variables, moment.now));
  const [errors, setErrors] = useState<FieldErrors>({});
  const errorsOf = useFieldErrors();
  const form = useRef<HTMLFormElement>(null);
  const entries = diagram.variables
    .filter((variable) => variable.atStart || variable.required)
    .map((variable) => entryOf(variable, variable.required ?? false));
  return (
    <form
      ref={form}
      className={styles.start}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = errorsOf(entries, values);
        setErrors(wrong);
        if (Object.keys(wrong).length > 0) focusField(form.current, Object.keys(wrong));
        else void session.perform({ type: 'start', variables: valuesToSend(entries, values) });
      }}
    >
      <h2>{words.drawing.tryOut.startTitle}</h2>
      <p className={styles.quiet}>{words.drawing.tryOut.startHint}</p>
      <FieldGrid
        entries={entries}
        values={values}
        errors={errors}
        closedName={closedName}
        onChange={(name, value) => {
          setErrors(({ [name]: _gone, ...rest }) => rest);
          setValues((before) => ({ ...before, [name]: value }));
        }}
      />
      <StartMoment />
      {moment.refused && (
        <p role="alert" className={seen.refused}>
          {rejection(locale, moment.refused.code, moment.refused.facts)}
        </p>
      )}
      <Button variant="primary" icon="play" type="submit">
        {words.drawing.tryOut.start}
      </Button>
    </form>
  );
}
