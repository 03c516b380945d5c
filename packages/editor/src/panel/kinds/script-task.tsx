// A calculation: case data worked out one after the other.
import { useWords } from '@baton/look';
import { AdvancedSections } from '../advanced/advanced-sections';
import { SetField } from '../automatic/set-field';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const scriptTask: PanelKind<'scriptTask'> = {
  icon: 'calculation',
  Sections({ node }) {
    const { kindOptions } = useWords();
    const edit = useEdit();
    return (
      <>
        <Section title={kindOptions.data.set} node={node.id} fields={['set']}>
          <p className={styles.hint}>{kindOptions.data.setHint}</p>
          <SetField value={node.set} onChange={(set, typing) => (typing ? edit.typeNode : edit.node)(node, { set })} />
        </Section>
        <AdvancedSections node={node} />
        <NoteSection node={node} />
      </>
    );
  },
};
