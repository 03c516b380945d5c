// What is required before a version is published: no errors; and what is worth a look, here or in the days to come. Each in a sentence.
import '@baton/words/parts';
import '@baton/words/faults';
import type { Diagram, Problem } from '@baton/core';
import { Button, Icon, useLocale, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import { showProblems } from '../problems/shown-problems';
import frame from './side-panel.module.css';

export interface BeforePublishingProps {
  readonly diagram: Diagram;
  /** Found on the page: shown in the check drawer. */
  readonly problems: readonly Problem[];
  /** Found by the repository only: said here. */
  readonly ahead: readonly Problem[];
}

const SHOWN = 4;

export function BeforePublishing({ diagram, problems, ahead }: BeforePublishingProps) {
  const words = useWords();
  const { view } = useEditor();
  const all = [...problems, ...ahead];
  const errors = all.filter(({ severity }) => severity === 'error');
  // As many as “Check” counts.
  const warnings = all.filter(({ severity }) => severity !== 'error');
  return (
    <section className={frame.part} aria-label={words.publish.required}>
      <h3>{words.publish.required}</h3>
      <p className={frame.verdict} data-tone={errors.length > 0 ? 'late' : 'ok'}>
        <Icon name={errors.length > 0 ? 'late' : 'check'} size={14} />
        {errors.length > 0 ? words.publish.cannot(errors.length) : words.publish.noErrors}
      </p>
      <Sentences diagram={diagram} problems={errors} />
      {warnings.length > 0 && (
        <p className={frame.verdict} data-tone="risk">
          <Icon name="warning" size={14} />
          {words.publish.warningsLeft(warnings.length)}
        </p>
      )}
      <Sentences diagram={diagram} problems={warnings} />
      {problems.length > 0 && (
        <Button size="s" onPress={() => view.update({ side: 'problems' })}>
          {words.publish.lookAtThem}
        </Button>
      )}
    </section>
  );
}

function Sentences({ diagram, problems }: Pick<BeforePublishingProps, 'diagram' | 'problems'>) {
  const words = useWords();
  const locale = useLocale();
  const { view } = useEditor();
  if (problems.length === 0) return null;
  return (
    <ul className={frame.told}>
      {showProblems(diagram, problems, locale)
        .slice(0, SHOWN)
        .map(({ key, text, node }) => (
          <li key={key}>
            {node === null ? (
              text
            ) : (
              <button type="button" onClick={() => view.lookAt(node)}>
                {text}
              </button>
            )}
          </li>
        ))}
      {problems.length > SHOWN && <li>{words.common.moreItems(problems.length - SHOWN)}</li>}
    </ul>
  );
}
