// A section that stands folded, with one quiet line that says what is set, until it is opened; a problem in it opens it.
import { Icon } from '@baton/look';
import { type ReactNode, useId, useState } from 'react';
import { useView } from '../../document/editor-context';
import { useProblemsAt } from '../../problems/shown-problems';
import { useLedTo } from '../language/use-walk';
import { Section } from '../section';
import styles from './folded-section.module.css';

export interface FoldedSectionProps {
  readonly title: string;
  readonly node: string;
  readonly fields: readonly string[];
  /** What is set, in few words; null: nothing. */
  readonly said: string | null;
  /** Whether a text (place in `Diagram.texts`) stands in it. */
  readonly leadsHere?: (place: string) => boolean;
  readonly children: ReactNode;
}

export function FoldedSection({ title, node, fields, said, leadsHere, children }: FoldedSectionProps) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  const problems = useProblemsAt(node, fields);
  const field = useView((view) => view.panelField);
  useLedTo((place) => {
    if (leadsHere?.(place)) setOpen(true);
  });
  const shows = isOpen || problems.length > 0 || (field !== null && fields.includes(field));
  return (
    <Section
      title={title}
      node={node}
      fields={fields}
      toggle={{ isOpen: shows, onToggle: () => setOpen(!shows), body }}
    >
      {!shows && said !== null && (
        <p className={styles.said}>
          <Icon name="check" size={12} />
          <bdi>{said}</bdi>
        </p>
      )}
      {shows && (
        <div id={body} className={styles.body}>
          {children}
        </div>
      )}
    </Section>
  );
}
