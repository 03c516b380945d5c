// A rule table: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const businessRuleTask: PanelKind<'businessRuleTask'> = {
  icon: 'business',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.businessRuleTask.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.businessRuleTask.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
