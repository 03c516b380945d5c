// The tests kept with the draft: run one or all, see where one differs and look at that moment, change and remove them.
import '@baton/words/parts';
import type { ProcessTest } from '@baton/core';
import { Button, Progress, TextField, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { useDiagram, useEditor, useStoreValue } from '../document/editor-context';
import { MOST_TESTS, withoutTest } from './kept-tests';
import side from './side.module.css';
import { TestLine } from './test-line';
import { resultOn, testRunnerOf, verdictOn } from './test-runs';
import styles from './tests.module.css';
import { useTryOut } from './try-out-context';

/** From so many on they are searched, and shown so many at a time. */
const MANY = 12;

export function TestsList({ onEdit }: { readonly onEdit: (test: ProcessTest) => void }) {
  const words = useWords();
  const said = words.processTests.tests;
  const editor = useEditor();
  const draft = useDiagram();
  const runner = testRunnerOf(editor);
  const runs = useStoreValue(runner);
  const { company } = useTryOut();
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(MANY);
  const tests = draft.tests ?? [];
  const { failed, open, passed } = verdictOn(runs, draft);
  const found = tests.filter(({ name }) => name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()));
  // What fails is read first.
  const sorted = [...found].sort((a, b) => Number(failed.includes(b)) - Number(failed.includes(a)));

  const run = async (some: readonly ProcessTest[]) => {
    await runner.run(draft, some, company);
    const verdict = verdictOn(runner.getState(), draft);
    editor.view.say(
      verdict.failed.length > 0 ? said.someFail(verdict.failed.length, tests.length) : said.allPass(verdict.passed),
    );
  };
  const remove = (test: ProcessTest) => {
    const before = draft.tests;
    editor.dispatch({ type: 'updateProcess', change: { tests: withoutTest(draft.tests, test.id) } });
    const text = said.removed(test.name);
    editor.view.say(text, { canUndo: true });
    toast({
      text,
      act: {
        name: words.common.undo,
        onPress: () => editor.dispatch({ type: 'updateProcess', change: { tests: before } }),
      },
    });
  };
  if (tests.length === 0) return <p className={side.told}>{said.none}</p>;
  return (
    <section aria-label={said.title} className={styles.tests}>
      <div className={side.bar}>
        {runs.running ? (
          <Button size="s" onPress={runner.stop}>
            {said.stop}
          </Button>
        ) : (
          <Button size="s" variant="primary" icon="play" onPress={() => void run(tests)}>
            {said.runAll}
          </Button>
        )}
        {!runs.running && open === 0 && (
          <span className={styles.verdict} data-tone={failed.length > 0 ? 'late' : 'ok'}>
            {failed.length > 0 ? said.someFail(failed.length, tests.length) : said.allPass(passed)}
          </span>
        )}
      </div>
      {runs.running && (
        <Progress
          label={said.running(runs.running.done, runs.running.all)}
          share={runs.running.done / Math.max(runs.running.all, 1)}
        />
      )}
      {tests.length > MANY && (
        <TextField label={said.find} labelHidden placeholder={said.find} value={sought} onChange={setSought} />
      )}
      {found.length === 0 && <p className={side.told}>{said.noneFound}</p>}
      {tests.length >= MOST_TESTS && <p className={side.told}>{said.tooMany(MOST_TESTS)}</p>}
      <ul className={styles.list}>
        {sorted.slice(0, shown).map((test) => (
          <TestLine
            key={test.id}
            test={test}
            result={resultOn(runs, draft, test)}
            isBusy={runs.running !== null}
            onRun={() => void run([test])}
            onEdit={editor.readOnly ? undefined : () => onEdit(test)}
            onRemove={editor.readOnly ? undefined : () => remove(test)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button size="s" variant="quiet" onPress={() => setShown(shown + 50)}>
          {words.common.moreItems(found.length - shown)}
        </Button>
      )}
    </section>
  );
}
