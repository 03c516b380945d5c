// Start: where a case begins.
import { useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const startEvent: PanelKind<'startEvent'> = {
  icon: 'end',
  Sections({ node }) {
    const words = useWords();
    const { view } = useEditor();
    return (
      <>
        <Section title={words.kinds.startEvent.name} node={node.id} fields={[]}>
          <p className={styles.hint}>{words.drawing.start.hint}</p>
          <div className={styles.foot}>
            <QuietButton strong onPress={() => view.select(null)}>
              {words.panel.process.title}
            </QuietButton>
          </div>
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
