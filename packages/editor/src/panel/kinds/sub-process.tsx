// Sub-process: what is inside, until when, reminders.
import { useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { TimedSections } from '../deadline/timed-sections';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const subProcess: PanelKind<'subProcess'> = {
  icon: 'sub-process',
  Sections({ node }) {
    const words = useWords();
    const { view } = useEditor();
    const steps = useDiagram(
      (diagram) =>
        diagram.nodes.filter(
          (inner) => inner.parent === node.id && inner.kind !== 'startEvent' && inner.kind !== 'endEvent',
        ).length,
    );
    return (
      <>
        <Section title={words.kinds.subProcess.name} node={node.id} fields={[]}>
          <div className={styles.row}>
            <span>{words.drawing.inside.steps(steps)}</span>
            <QuietButton strong atEnd onPress={() => view.update({ inside: node.id })}>
              {words.drawing.inside.open}
            </QuietButton>
          </div>
        </Section>
        <TimedSections node={node} />
        <NoteSection node={node} />
      </>
    );
  },
};
