// One section of the panel: a heading with a quiet act at its end, what is wrong here with the fixes that one click can use, and the place that a problem leads to.
import { Icon, useWords } from '@baton/look';
import { type ReactNode, useId } from 'react';
import { Group } from 'react-aria-components/Group';
import { useDiagram, useEditor, useStoreValue } from '../document/editor-context';
import { fixesFor } from '../problems/fixes';
import { type ShownProblem, useProblemsAt } from '../problems/shown-problems';
import { type SectionToggle, ToggleHeading } from './advanced/toggle-heading';
import { QuietButton } from './fields/quiet-button';
import { useNames } from './names';
import styles from './panel.module.css';
import wrong from './section-problems.module.css';

export interface SectionProps {
  readonly title: string;
  /** Step whose problems are told here; null: the process. */
  readonly node: string | null;
  /** Members edited here, such as `assignment`: where problems and the keyboard are led. */
  readonly fields: readonly string[];
  readonly more?: ReactNode;
  /** It can be folded: the heading opens and folds it. */
  readonly toggle?: SectionToggle;
  readonly children?: ReactNode;
}

export function Section({ title, node, fields, more, toggle, children }: SectionProps) {
  const heading = useId();
  const problems = useProblemsAt(node, fields);
  return (
    <Group className={styles.section} aria-labelledby={heading} data-fields={fields.join(' ')}>
      <div className={styles.head}>
        <h3 id={heading}>{toggle ? <ToggleHeading title={title} toggle={toggle} /> : title}</h3>
        {more && (
          <span className={styles.more} data-more>
            {more}
          </span>
        )}
      </div>
      {children}
      {problems.map((shown) => (
        <div key={shown.key}>
          <p className={shown.severity === 'error' ? wrong.error : wrong.warning}>
            <Icon name={shown.severity === 'error' ? 'late' : 'warning'} size={13} />
            <span>{shown.text}</span>
          </p>
          <Fixes shown={shown} />
        </div>
      ))}
    </Group>
  );
}

function Fixes({ shown }: { readonly shown: ShownProblem }) {
  const words = useWords();
  const names = useNames();
  const diagram = useDiagram();
  const { directory, dispatch, handlers, readOnly } = useEditor();
  const offers = useStoreValue(handlers);
  const fixes = readOnly ? [] : fixesFor(shown.problem, { diagram, directory, names, words, offers });
  if (fixes.length === 0) return null;
  return (
    <div className={wrong.fixes}>
      {fixes.map((fix) => (
        <QuietButton key={fix.id} icon="check" strong onPress={() => dispatch(fix.command)}>
          {fix.words}
        </QuietButton>
      ))}
    </div>
  );
}
