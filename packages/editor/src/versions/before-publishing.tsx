// What is required before a version is published: no errors; and what is worth a look, here or in the days to come.
import type { Diagram, Problem } from '@baton/core';
import { Button, Icon, useLocale, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import { showProblems } from '../problems/shown-problems';
import styles from './publish-panel.module.css';

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
  const locale = useLocale();
  const { view } = useEditor();
  const count = (severity: Problem['severity']) =>
    [...problems, ...ahead].filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return (
    <section className={styles.part}>
      <h3>{words.publish.required}</h3>
      <p className={styles.check} data-tone={errors > 0 ? 'late' : 'ok'}>
        <Icon name={errors > 0 ? 'late' : 'check'} size={14} />
        {errors > 0 ? words.publish.cannot(errors) : words.publish.noErrors}
      </p>
      {warnings > 0 && (
        <p className={styles.check} data-tone="risk">
          <Icon name="warning" size={14} />
          {words.publish.warningsLeft(warnings)}
        </p>
      )}
      {ahead.length > 0 && (
        <ul className={styles.ahead}>
          {showProblems(diagram, ahead, locale)
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
          {ahead.length > SHOWN && <li>{words.common.moreItems(ahead.length - SHOWN)}</li>}
        </ul>
      )}
      {problems.length > 0 && (
        <Button size="s" onPress={() => view.update({ side: 'problems' })}>
          {words.publish.lookAtThem}
        </Button>
      )}
    </section>
  );
}
