// One test in the list: its name and whether it passes; where it does not, a sentence for each difference and the way to that moment.
import '@baton/words/parts';
import type { ProcessTest } from '@baton/core';
import type { TestResult } from '@baton/engine/rehearsal';
import { Icon, IconButton, useLocale, useWords } from '@baton/look';
import { differenceSentence } from '@baton/words';
import { QuietButton } from '../panel/fields/quiet-button';
import { withEarlier } from '../panel/names';
import styles from './tests.module.css';
import { useTryOut } from './try-out-context';

export interface TestLineProps {
  readonly test: ProcessTest;
  /** Null: not played on the drawing as it is now. */
  readonly result: TestResult | null;
  readonly isBusy: boolean;
  readonly onRun: () => void;
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

const SHOWN = 3;

export function TestLine({ test, result, isBusy, onRun, onEdit, onRemove }: TestLineProps) {
  const words = useWords();
  const said = words.processTests.tests;
  const locale = useLocale();
  const { session, format, published, ...shared } = useTryOut();
  const names = withEarlier(shared.names, published, words);
  const differences = result?.differences ?? [];
  const state = result === null ? 'open' : result.passed ? 'passed' : 'failed';
  const open = (at: number) =>
    void session.open({ name: test.name, acts: result?.acts ?? [], at, startAt: test.startAt });
  return (
    <li className={styles.test} data-state={state}>
      <div className={styles.line}>
        <Icon
          name={state === 'open' ? 'checklist' : state === 'passed' ? 'ok' : 'failed'}
          size={14}
          label={state === 'open' ? said.notRun : state === 'passed' ? said.passes : said.fails}
        />
        <bdi className={styles.name}>{test.name}</bdi>
      </div>
      {differences.slice(0, SHOWN).map((difference) => (
        <div key={`${difference.type} ${difference.at} ${JSON.stringify(difference)}`} className={styles.difference}>
          <p>{differenceSentence(difference, { names, words, format, locale })}</p>
          {difference.type !== 'cannotPlay' && (
            <QuietButton strong onPress={() => open(difference.at)}>
              {said.seeThere}
            </QuietButton>
          )}
        </div>
      ))}
      {differences.length > SHOWN && <p className={styles.difference}>{said.more(differences.length - SHOWN)}</p>}
      <span className={styles.acts}>
        <IconButton icon="play" size="s" label={said.run(test.name)} isDisabled={isBusy} onPress={onRun} />
        {result && result.acts.length > 0 && (
          <IconButton
            icon="see"
            size="s"
            label={said.seeRun(test.name)}
            onPress={() => open(Number.POSITIVE_INFINITY)}
          />
        )}
        {onEdit && <IconButton icon="edit" size="s" label={said.edit(test.name)} onPress={onEdit} />}
        {onRemove && <IconButton icon="delete" size="s" label={said.remove(test.name)} onPress={onRemove} />}
      </span>
    </li>
  );
}
