// What is told on the way: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const intermediateThrowEvent: PanelKind<'intermediateThrowEvent'> = {
  icon: 'message',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.intermediateThrowEvent.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.intermediateThrowEvent.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
