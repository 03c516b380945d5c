// The panel of one step: its head, and the sections of its kind.
import { describeExpression, type Node } from '@baton/core';
import { MenuItem, useFormat, useLocale, useWords } from '@baton/look';
import { useMemo } from 'react';
import { makeActs } from '../canvas/acts';
import { removeSaying } from '../canvas/remove-saying';
import { useDiagram, useEditor } from '../document/editor-context';
import { editorKind, PALETTE_KINDS } from '../kinds/registry';
import { scopeOf } from '../layout/scope';
import { stepNumbers } from '../layout/step-numbers';
import { useEdit } from './edit';
import { ExtraSections } from './extra-sections';
import { panelOf } from './kinds/registry';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header';

/** What a step can become: a beginning, an end and what sits on a step cannot. */
const KINDS_TO_BE = PALETTE_KINDS.filter(({ kind }) => kind !== 'endEvent' && kind !== 'boundaryEvent');

export function NodePanel({ node }: { readonly node: Node }) {
  const words = useWords();
  const edit = useEdit();
  const editor = useEditor();
  const { directory, dispatch, view } = editor;
  const format = useFormat();
  const number = useDiagram((diagram) => stepNumbers(scopeOf(diagram, node.parent ?? null)).get(node.id));
  const { icon, Sections } = panelOf(node);
  const locale = useLocale();
  const acts = useMemo(() => makeActs(editor, locale, words), [editor, locale, words]);
  const title = useDiagram((diagram) =>
    editorKind(node.kind).title?.(node as never, { diagram, directory, words, format, describe: describeExpression }),
  );
  const canChange = node.kind !== 'startEvent' && node.kind !== 'endEvent' && node.kind !== 'boundaryEvent';
  const kind = words.kinds[node.kind].name;
  return (
    <>
      <PanelHeader
        icon={icon}
        name={node.name ?? ''}
        place={`node.${node.id}.name`}
        nameLabel={node.kind === 'exclusiveGateway' ? words.panel.decide.question : words.panel.what.name}
        placeholder={title ?? words.drawing.noName}
        kinds={
          canChange &&
          KINDS_TO_BE.filter((other) => other.kind !== node.kind).map((other) => (
            <MenuItem key={other.kind} icon={other.icon} onAction={() => acts.changeKind(node.id, other.kind)}>
              {other.name(words)}
            </MenuItem>
          ))
        }
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
                removeSaying(editor, words, node.name ?? kind, { nodes: [node.id], flows: [] });
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
        <ExtraSections node={node} />
      </div>
    </>
  );
}
