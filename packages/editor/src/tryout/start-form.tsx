// What a case of the try-out begins with: the data asked at the start, filled with a sample, and one button.
import '@baton/words/faults';
import type { Variables } from '@baton/core';
import { sampleStart } from '@baton/engine/rehearsal/outline';
import { Button, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { DataFields } from './data-fields';
import seen from './seen.module.css';
import styles from './side.module.css';
import { StartMoment } from './start-moment';
import { useTryOut } from './try-out-context';

export function StartForm() {
  const words = useWords();
  const locale = useLocale();
  const { diagram, moment, session } = useTryOut();
  const [values, setValues] = useState<Variables>(() => sampleStart(diagram.variables, moment.now));
  const fields = diagram.variables
    .filter((variable) => variable.atStart || variable.required)
    .map((variable) => ({ variable, label: variable.label ?? variable.name, isRequired: variable.required }));
  return (
    <Form
      className={styles.start ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        void session.perform({ type: 'start', variables: values });
      }}
    >
      <h2>{words.drawing.tryOut.startTitle}</h2>
      <p className={styles.quiet}>{words.drawing.tryOut.startHint}</p>
      <DataFields
        fields={fields}
        values={values}
        onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
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
    </Form>
  );
}
