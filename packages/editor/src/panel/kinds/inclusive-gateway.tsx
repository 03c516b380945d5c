// Any that apply: what it is, and its note.
import { useWords } from '@baton/look';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const inclusiveGateway: PanelKind<'inclusiveGateway'> = {
  icon: 'decision',
  Sections({ node }) {
    const { kinds } = useWords();
    return (
      <>
        <Section title={kinds.inclusiveGateway.name} node={node.id} fields={['name']}>
          <p className={styles.hint}>{kinds.inclusiveGateway.hint}</p>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
