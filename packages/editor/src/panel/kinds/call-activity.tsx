// Another process that is called: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const callActivity: PanelKind<'callActivity'> = {
  icon: 'sub-process',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.callActivity.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.callActivity.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
