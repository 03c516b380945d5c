// One section of the panel: a heading with a quiet act at its end, what is wrong here with the fixes that one click can use, and the place that a problem leads to.
import { type ReactNode, useId } from 'react';
import { Group } from 'react-aria-components/Group';
import { type ShownProblem, useProblemsAt } from '../problems/shown-problems';
import { type SectionToggle, ToggleHeading } from './advanced/toggle-heading';
import styles from './panel.module.css';
import { ProblemLine } from './problem-line';

export interface SectionProps {
  readonly title: string;
  /** Step whose problems are told here; null: the process. */
  readonly node: string | null;
  /** Members edited here, such as `assignment`: where problems and the keyboard are led. */
  readonly fields: readonly string[];
  readonly more?: ReactNode;
  /** Told at a part of the section, not at its foot. */
  readonly elsewhere?: (shown: ShownProblem) => boolean;
  /** It can be folded: the heading opens and folds it. */
  readonly toggle?: SectionToggle;
  readonly children?: ReactNode;
}

export function Section({ title, node, fields, more, elsewhere, toggle, children }: SectionProps) {
  const heading = useId();
  const problems = useProblemsAt(node, fields).filter((shown) => !elsewhere?.(shown));
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
        <ProblemLine key={shown.key} shown={shown} />
      ))}
    </Group>
  );
}
