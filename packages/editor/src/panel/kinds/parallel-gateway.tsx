// Do together: how many paths start or are waited for.
import { useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const parallelGateway: PanelKind<'parallelGateway'> = {
  icon: 'together',
  Sections({ node }) {
    const words = useWords();
    const out = useDiagram((diagram) => diagram.flows.filter((flow) => flow.from === node.id).length);
    const into = useDiagram((diagram) => diagram.flows.filter((flow) => flow.to === node.id).length);
    return (
      <>
        <Section title={words.kinds.parallelGateway.name} node={node.id} fields={[]}>
          <p className={styles.hint}>{words.kinds.parallelGateway.hint}</p>
          {into > 1 && <p>{words.drawing.together.joins(into)}</p>}
          {out > 1 && <p>{words.drawing.together.opens(out)}</p>}
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
