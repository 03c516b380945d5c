// End: its result is its name; it may end every other path too.
import { Switch, useWords } from '@baton/look';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const endEvent: PanelKind<'endEvent'> = {
  icon: 'end',
  Sections({ node }) {
    const words = useWords();
    const edit = useEdit();
    return (
      <>
        <Section title={words.drawing.end.result} node={node.id} fields={['terminate']}>
          <Switch
            isSelected={Boolean(node.terminate)}
            isDisabled={edit.readOnly}
            onChange={(isOn) => edit.node(node, { terminate: isOn ? true : undefined })}
          >
            {words.drawing.end.terminate}
          </Switch>
          {node.terminate && <p className={styles.hint}>{words.drawing.end.terminateHint}</p>}
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
