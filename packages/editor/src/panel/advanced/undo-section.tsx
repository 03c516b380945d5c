// Undoing a step: whether it only undoes another one, what undoes it, and drawing that. Folded until somebody needs it.
import { Switch, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { nameOfNode, useNames } from '../names';
import styles from '../panel.module.css';
import { FoldedSection } from './folded-section';
import type { Activity } from './repeat-section';

export function UndoSection({ node }: { readonly node: Activity }) {
  const words = useWords();
  const { undo } = words.kindOptions;
  const names = useNames();
  const edit = useEdit();
  const { dispatch, view } = useEditor();
  const undoneBy = useDiagram((diagram) => {
    for (const one of diagram.nodes)
      if (one.kind === 'boundaryEvent' && one.attachedTo === node.id && one.event.type === 'compensation')
        return one.event.handler;
    return null;
  });
  const undoes = useDiagram((diagram) => {
    for (const one of diagram.nodes)
      if (one.kind === 'boundaryEvent' && one.event.type === 'compensation' && one.event.handler === node.id)
        return one.attachedTo;
    return null;
  });
  const hasPaths = useDiagram((diagram) => diagram.flows.some((flow) => flow.from === node.id || flow.to === node.id));
  const said = node.forCompensation
    ? undoes
      ? undo.undoes(names.step(undoes))
      : undo.only
    : undoneBy && words.events.said.undoneBy(names.step(undoneBy));
  const draw = () => {
    const name = undo.stepName(nameOfNode(node, words) ?? node.id);
    const result = dispatch({ type: 'addUndo', step: node.id, name });
    const made = result.ok ? result.nodes[0] : undefined;
    if (made === undefined) return;
    view.select(made);
    view.say(words.editor.said.added(name));
  };
  return (
    <FoldedSection title={undo.title} node={node.id} fields={['forCompensation']} said={said}>
      <Switch
        isSelected={node.forCompensation ?? false}
        isDisabled={edit.readOnly || (hasPaths && !node.forCompensation)}
        onChange={(isOn) => edit.node(node, { forCompensation: isOn ? true : undefined })}
      >
        {undo.only}
      </Switch>
      {node.forCompensation ? (
        <p className={styles.hint}>
          {undo.onlyHint} {undoes ? undo.undoes(names.step(undoes)) : undo.nobody}
        </p>
      ) : (
        <>
          <p className={styles.hint}>{undoneBy ? words.events.said.undoneBy(names.step(undoneBy)) : undo.notYet}</p>
          {!undoneBy && !edit.readOnly && (
            <div className={styles.foot}>
              <QuietButton icon="undo" strong onPress={draw}>
                {undo.draw}
              </QuietButton>
            </div>
          )}
        </>
      )}
    </FoldedSection>
  );
}
