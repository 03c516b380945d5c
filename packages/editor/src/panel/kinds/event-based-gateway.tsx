// Whatever comes first: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const eventBasedGateway: PanelKind<'eventBasedGateway'> = {
  icon: 'wait',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.eventBasedGateway.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.eventBasedGateway.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
