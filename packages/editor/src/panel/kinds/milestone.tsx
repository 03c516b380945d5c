// Milestone: a name is all it needs.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const milestone: PanelKind<'milestone'> = {
  icon: 'milestone',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.milestone.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.milestone.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
