// The panel of a stage: its name, and the steps that its frame holds.
import type { Group } from '@baton/core';
import { Icon, IconButton, Menu, MenuItem, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import { useDiagram, useEditor } from '../../document/editor-context';
import { editorKind } from '../../kinds/registry';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import form from '../form/form.module.css';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { PartPanel } from './part-panel';

export function StagePanel({ stage }: { readonly stage: Group }) {
  const { canvas } = useWords();
  const { dispatch, view } = useEditor();
  const { readOnly } = useEdit();
  const names = useNames();
  const nodes = useDiagram((diagram) => diagram.nodes);
  const words = canvas.group;
  const members = new Set(stage.members);
  const inside = nodes.find(({ id }) => members.has(id))?.parent;
  const within = nodes.filter(({ id }) => members.has(id));
  const others = nodes.filter(
    ({ id, kind, parent }) => !members.has(id) && parent === inside && kind !== 'boundaryEvent',
  );
  const setMembers = (next: readonly string[]) => dispatch({ type: 'setGroup', id: stage.id, members: next });
  return (
    <PartPanel
      id={stage.id}
      icon="stage"
      name={stage.name}
      place={`group.${stage.id}`}
      nameLabel={words.title}
      kind={words.name}
      onRename={(name) => dispatch({ type: 'setGroup', id: stage.id, name, typing: true })}
      remove={words.remove}
      removed={words.removed(stage.name)}
    >
      <Section title={words.steps} node={null} fields={['groups']}>
        <ul className={form.list}>
          {within.map((node) => (
            <li key={node.id} className={form.row}>
              <Button className={form.line ?? ''} onPress={() => view.select(node.id)}>
                <Icon name={editorKind(node.kind).icon} size={14} />
                <span className={form.name}>
                  <bdi>{names.step(node.id)}</bdi>
                </span>
              </Button>
              {!readOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  className={styles.faint}
                  label={words.takeOut(names.step(node.id))}
                  isDisabled={within.length === 1}
                  onPress={() => {
                    setMembers(stage.members.filter((id) => id !== node.id));
                    view.say(words.left(names.step(node.id), stage.name), { canUndo: true });
                  }}
                />
              )}
            </li>
          ))}
        </ul>
        {!readOnly && others.length > 0 && (
          <div className={styles.foot}>
            <Menu label={words.addStep} trigger={<QuietButton icon="add">{words.addStep}</QuietButton>}>
              {others.map((node) => (
                <MenuItem
                  key={node.id}
                  icon={editorKind(node.kind).icon}
                  onAction={() => {
                    setMembers([...stage.members, node.id]);
                    view.say(words.joined(names.step(node.id), stage.name), { canUndo: true });
                  }}
                >
                  {names.step(node.id)}
                </MenuItem>
              ))}
            </Menu>
          </div>
        )}
      </Section>
    </PartPanel>
  );
}
