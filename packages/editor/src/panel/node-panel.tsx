// The panel of one step: its head, and the sections of its kind.
import type { Node } from '@baton/core';
import { MenuItem, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../document/editor-context';
import { scopeOf } from '../layout/scope';
import { stepNumbers } from '../layout/step-numbers';
import { useEdit } from './edit';
import { panelOf } from './kinds/registry';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header';

export function NodePanel({ node }: { readonly node: Node }) {
  const words = useWords();
  const edit = useEdit();
  const { dispatch, view } = useEditor();
  const number = useDiagram((diagram) => stepNumbers(scopeOf(diagram, node.parent ?? null)).get(node.id));
  const { icon, Sections } = panelOf(node);
  const kind = words.kinds[node.kind].name;
  return (
    <>
      <PanelHeader
        icon={icon}
        name={node.name ?? ''}
        nameLabel={node.kind === 'exclusiveGateway' ? words.panel.decide.question : words.panel.what.name}
        placeholder={words.drawing.noName}
        kind={number === undefined ? kind : words.panel.kindAndStep(kind, number)}
        onRename={(name) => edit.typeNode(node, { name })}
        acts={
          <>
            <MenuItem icon="copy" keys="Ctrl D" onAction={() => dispatch({ type: 'duplicate', nodes: [node.id] })}>
              {words.common.duplicate}
            </MenuItem>
            <MenuItem
              icon="delete"
              keys="Del"
              isDanger
              onAction={() => {
                dispatch({ type: 'deleteSelection', nodes: [node.id] });
                view.select(null);
              }}
            >
              {words.common.remove}
            </MenuItem>
          </>
        }
      />
      <div className={styles.body}>
        <Sections node={node} />
      </div>
    </>
  );
}
