// Which process a new case takes, and which ones nobody begins by hand. Called by "Start a case".
import type { ProcessRow } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import { useIsolated } from '../directory/use-isolated';
import styles from './start-case.module.css';

export interface ProcessChoiceProps {
  readonly processes: readonly Pick<ProcessRow, 'id' | 'name' | 'running'>[];
  /** Those that only messages or signals begin. */
  readonly byEvent: readonly Pick<ProcessRow, 'name'>[];
  readonly onChoose: (processId: string) => void;
}

export function ProcessChoice({ processes, byEvent, onChoose }: ProcessChoiceProps) {
  const { cases, screens } = useWords();
  const format = useFormat();
  const isolated = useIsolated();
  return (
    <>
      <h3 className={styles.question}>{cases.start.choose}</h3>
      {/* Buttons and no radios: going through them with the arrows must choose none. */}
      <ul className={styles.choices}>
        {processes.map(({ id, name, running }) => (
          <li key={id}>
            <Button className={styles.choice ?? ''} onPress={() => onChoose(id)}>
              <bdi>{name}</bdi>
              <span className={styles.running}>{screens.start.running(running)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {byEvent.length > 0 && (
        <p className={styles.lead}>{screens.start.byEvent(format.list(byEvent.map(({ name }) => isolated(name))))}</p>
      )}
    </>
  );
}
