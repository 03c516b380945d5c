// The start side of a try-out: what belongs to the run that is shown, or the tests that are kept with the draft.
import '@baton/words/parts';
import type { ProcessTest } from '@baton/core';
import type { Glance } from '@baton/engine/rehearsal';
import { proposeTest } from '@baton/engine/rehearsal/outline';
import { SegmentedControl, useWords } from '@baton/look';
import { useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { futureName } from './future-names';
import { newTestId } from './kept-tests';
import styles from './side.module.css';
import { TestDialog } from './test-dialog';
import { TestsList } from './tests-list';
import { ThisRun } from './this-run';
import { useTryOut } from './try-out-context';

export function Side() {
  const words = useWords();
  const said = words.processTests.tests;
  const { readOnly } = useEditor();
  const draft = useDiagram();
  const { session, diagram, calendar, starter, company, futures, names, format } = useTryOut();
  const [shown, setShown] = useState<'run' | 'tests'>('run');
  const [asked, setAsked] = useState<{ readonly test: ProcessTest; readonly isNew: boolean } | null>(null);
  const count = draft.tests?.length ?? 0;

  const keep = async () => {
    const result = await session.result();
    if (!result) return;
    const { acts, startAt } = result;
    const glance: Glance = result.glance;
    const run = { diagram, people: company.people, calendar, starter, startAt, acts, glance };
    const current = futures.all.find(({ id }) => id === futures.current);
    const named = current && (current.name !== null || current.parent !== null);
    const name = named ? futureName(current, { names, words, format }) : '';
    setAsked({ test: proposeTest(run, { id: newTestId(draft.tests), name }), isNew: true });
  };
  return (
    <aside className={styles.side} aria-label={shown === 'run' ? words.tryOut.whatIf : said.title}>
      <SegmentedControl
        className={styles.views}
        label={said.title}
        value={shown}
        onChange={setShown}
        segments={[
          { id: 'run', name: said.thisRun },
          { id: 'tests', name: count === 0 ? said.title : `${said.title} ${format.number(count)}` },
        ]}
      />
      {shown === 'run' ? (
        <ThisRun onKeep={readOnly ? undefined : () => void keep()} />
      ) : (
        <TestsList onEdit={(test) => setAsked({ test, isNew: false })} />
      )}
      {asked && (
        <TestDialog
          test={asked.test}
          isNew={asked.isNew}
          onClose={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            setShown('tests');
          }}
        />
      )}
    </aside>
  );
}
