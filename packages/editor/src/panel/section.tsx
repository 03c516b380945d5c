// One section of the panel: a heading with a quiet act at its end, what is wrong here, and the place that a problem leads to.
import { Icon } from '@baton/look';
import { type ReactNode, useId } from 'react';
import { useProblemsAt } from '../problems/shown-problems';
import styles from './panel.module.css';

export interface SectionProps {
  readonly title: string;
  /** Step whose problems are told here; null: the process. */
  readonly node: string | null;
  /** Members edited here, such as `assignment`: where problems and the keyboard are led. */
  readonly fields: readonly string[];
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}

export function Section({ title, node, fields, more, children }: SectionProps) {
  const heading = useId();
  const problems = useProblemsAt(node, fields);
  return (
    <section className={styles.section} aria-labelledby={heading} data-fields={fields.join(' ')}>
      <div className={styles.head}>
        <h3 id={heading}>{title}</h3>
        {more && <span className={styles.more}>{more}</span>}
      </div>
      {children}
      {problems.map((shown) => (
        <p key={shown.key} className={shown.severity === 'error' ? styles.error : styles.warning}>
          <Icon name={shown.severity === 'error' ? 'late' : 'warning'} size={13} />
          <span>{shown.text}</span>
        </p>
      ))}
    </section>
  );
}
