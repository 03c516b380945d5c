// The part of the publish panel about tests: how they came out, a sentence for each that fails, and the field for the reason to publish all the
// same.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import { Button, Icon, Progress, TextField, useFormat, useLocale, useWords } from '@baton/look';
import { differenceSentence } from '@baton/words';
import { useEditor } from '../document/editor-context';
import { useNames, withEarlier } from '../panel/names';
import { resultOn } from '../tryout/test-runs';
import frame from './side-panel.module.css';
import type { TestGate } from './use-test-gate';

const SHOWN = 4;

export interface TestsBeforePublishingProps {
  readonly gate: TestGate;
  /** The version in use: steps that were removed since then are called as they were there. */
  readonly before: Diagram | undefined;
}

export function TestsBeforePublishing({ gate, before }: TestsBeforePublishingProps) {
  const words = useWords();
  const { tests: said, publish } = words.processTests;
  const locale = useLocale();
  const format = useFormat();
  const names = withEarlier(useNames(), before, words);
  const { view, document } = useEditor();
  const { runs, verdict } = gate;
  const { diagram } = document.getState();
  const all = diagram.tests?.length ?? 0;
  const failed = verdict.failed.length;
  const isOver = verdict.open === 0;
  return (
    <section className={frame.part} aria-label={publish.title}>
      <h3>
        {publish.title}
        {all > 0 && <small>{format.number(all)}</small>}
      </h3>
      {all === 0 && <p className={frame.quiet}>{publish.none}</p>}
      {runs.running && (
        <Progress
          label={said.running(runs.running.done, runs.running.all)}
          share={runs.running.done / Math.max(runs.running.all, 1)}
        />
      )}
      {all > 0 && isOver && (
        <p className={frame.verdict} data-tone={failed > 0 ? 'late' : 'ok'} role="status">
          <Icon name={failed > 0 ? 'late' : 'check'} size={14} />
          {failed > 0 ? said.someFail(failed, all) : said.allPass(all)}
        </p>
      )}
      {runs.failed && (
        <p className={frame.trouble} role="alert">
          {said.differs.cannotPlay}
        </p>
      )}
      {failed > 0 && (
        <ul className={frame.told}>
          {verdict.failed.slice(0, SHOWN).map((test) => {
            const first = resultOn(runs, diagram, test)?.differences[0];
            return (
              <li key={test.id}>
                <button type="button" onClick={() => view.update({ side: 'tryOut' })}>
                  <b>{test.name}</b>: {first && differenceSentence(first, { names, words, format, locale })}
                </button>
              </li>
            );
          })}
          {failed > SHOWN && <li>{words.common.moreItems(failed - SHOWN)}</li>}
        </ul>
      )}
      {all > 0 && !runs.running && (failed > 0 || verdict.open > 0) && (
        <Button size="s" icon="retry" onPress={gate.play}>
          {publish.run}
        </Button>
      )}
      {(failed > 0 || (runs.failed && !isOver)) && (
        <TextField
          label={publish.why}
          placeholder={publish.whyHint}
          value={gate.why}
          onChange={gate.setWhy}
          maxLength={300}
          isRequired
        />
      )}
    </section>
  );
}
