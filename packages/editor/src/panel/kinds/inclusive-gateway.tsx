// Any that apply: when each path is taken, and that paths which come together here are waited for.
import { useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { DecideSection } from '../decide/decide-section';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const inclusiveGateway: PanelKind<'inclusiveGateway'> = {
  icon: 'any-of',
  Sections({ node }) {
    const { kindOptions, kinds } = useWords();
    const joins = useDiagram((diagram) => diagram.flows.filter((flow) => flow.to === node.id).length > 1);
    const opens = useDiagram((diagram) => diagram.flows.filter((flow) => flow.from === node.id).length > 1);
    return (
      <>
        {joins && (
          <Section title={kinds.inclusiveGateway.name} node={node.id} fields={[]}>
            <p className={styles.hint}>{kindOptions.anyOf.joins}</p>
          </Section>
        )}
        {(opens || !joins) && <DecideSection node={node} hint={kindOptions.anyOf.first} />}
        <NoteSection node={node} />
      </>
    );
  },
};
