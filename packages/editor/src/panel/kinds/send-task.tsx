// A message that goes out: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const sendTask: PanelKind<'sendTask'> = {
  icon: 'message',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.sendTask.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.sendTask.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
