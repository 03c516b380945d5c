// Work that the case does not wait for: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const manualTask: PanelKind<'manualTask'> = {
  icon: 'people',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.manualTask.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.manualTask.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
