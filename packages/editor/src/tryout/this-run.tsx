// What belongs to the run that is shown: its sample data, what could go otherwise, how it compares with another future, the paths walked.
import '@baton/words/parts';
import { Button, useWords } from '@baton/look';
import { Suspense } from 'react';
import { QuietButton } from '../panel/fields/quiet-button';
import { Comparison } from './comparison';
import { dataWords } from './data-words';
import { Brings, StartForm } from './lazy-forms';
import { PathsWalked } from './paths-walked';
import styles from './side.module.css';
import { useTryOut } from './try-out-context';
import { WhatIfChips } from './what-if-chips';

const FACTS_SHOWN = 8;

export interface ThisRunProps {
  /** Undefined where nothing can be kept. */
  readonly onKeep: (() => void) | undefined;
}

export function ThisRun({ onKeep }: ThisRunProps) {
  const words = useWords();
  const { moment, diagram, format, session } = useTryOut();
  if (moment.case === null)
    return (
      <Suspense>
        <StartForm />
      </Suspense>
    );
  const asked = diagram.variables.filter((variable) => variable.atStart || variable.required);
  const values = moment.case.variables;
  return (
    <>
      <div className={styles.head}>
        <h2>{words.tryOut.sample}</h2>
        <QuietButton strong atEnd onPress={() => void session.restart()}>
          {words.tryOut.changeSample}
        </QuietButton>
      </div>
      <dl className={styles.facts}>
        {asked.slice(0, FACTS_SHOWN).map((variable) => (
          <div key={variable.name}>
            <dt>{variable.label ?? variable.name}</dt>
            <dd>
              <bdi>{dataWords(values[variable.name], variable, words, format)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.told}>{words.tryOut.begin.began(format.instant(moment.startAt))}</p>
      {onKeep && (
        <Button size="s" icon="checklist" isDisabled={moment.past !== null} onPress={onKeep}>
          {words.processTests.tests.keep}
        </Button>
      )}
      <Comparison />
      <hr />
      <WhatIfChips />
      <Suspense>
        <Brings />
      </Suspense>
      <hr />
      <PathsWalked />
    </>
  );
}
