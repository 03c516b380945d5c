// Work that the case does not wait for: what it is, how often.
import { useWords } from '@baton/look';
import { AdvancedSections } from '../advanced/advanced-sections';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const manualTask: PanelKind<'manualTask'> = {
  icon: 'outside',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.manualTask.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.manualTask.hint}</p>
        </Section>
        <AdvancedSections node={node} />
        <NoteSection node={node} />
      </>
    );
  },
};
