// The name of a step, written where it stands. Enter keeps it and goes on to the next one that waits for its name, Escape does not keep it,
// leaving does. The question of a decision that can be read into paths offers them below; Escape in the name of a first step of theirs leaves it out.
import type { Node } from '@baton/core';
import { Kbd } from '@baton/look';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTellCut } from '../document/tell-cut';
import { levelOf } from '../layout/insets';
import { SHAPE } from '../layout/measures';
import { useCanvas, useShownScene } from './canvas-context';
import { type ReadQuestion, readQuestion } from './read-question';
import styles from './rename-field.module.css';

export function RenameField({ node, label }: { node: Node; label: string }) {
  const { editing, kinds } = useCanvas();
  const scene = useShownScene();
  const ref = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  const tellCut = useTellCut();
  const [text, setText] = useState(node.name ?? '');
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  if (!editing) return null;
  const { acts, editor } = editing;
  const isOpenDecision =
    node.kind === 'exclusiveGateway' && (levelOf(scene, node.id).scope.outgoing.get(node.id)?.length ?? 0) < 2;
  const read = isOpenDecision ? readQuestion(text, { ...kinds, variables: kinds.diagram.variables }) : null;

  const mayLeaveOut = editor.view.getState().mayLeaveOut.includes(node.id);

  const finish = (keep: boolean, toStep: boolean) => {
    if (settled.current) return;
    settled.current = true;
    const name = (ref.current?.value ?? '').trim();
    const [next = null, ...rest] = keep && toStep ? editor.view.getState().renameNext : [];
    if (keep && name !== (node.name ?? '')) acts.rename(node.id, name);
    editor.view.update({ renaming: next, renameNext: rest });
    if (next !== null) editor.view.select(next);
    editor.view.update({ renaming: next, ...(toStep && next === null && { focus: node.id }) });
  };
  const leaveOut = () => {
    settled.current = true;
    const [next = null, ...rest] = editor.view.getState().renameNext;
    acts.remove({ nodes: [node.id], flows: [] });
    if (next !== null) editor.view.select(next);
    editor.view.update({ renaming: next, renameNext: rest });
  };
  const branch = (question: ReadQuestion) => {
    settled.current = true;
    acts.branch(node.id, text.trim(), question);
  };
  return (
    <>
      <input
        ref={ref}
        dir="auto"
        className={`nodrag nopan ${styles.rename}`}
        data-shape={SHAPE[node.kind]}
        aria-label={label}
        aria-describedby={read ? 'question-paths' : mayLeaveOut ? 'leave-out' : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={label}
        maxLength={200}
        onPaste={tellCut}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            if (read) branch(read);
            else finish(true, true);
          }
          if (event.key === 'Escape' && mayLeaveOut) leaveOut();
          else if (event.key === 'Escape') finish(false, true);
          if (event.key === 'Tab') finish(true, false);
        }}
        onBlur={() => finish(true, false)}
      />
      {read && <Offer read={read} />}
      {mayLeaveOut && (
        <span id="leave-out" className={styles.offer}>
          <span>
            <Kbd>Esc</Kbd> {kinds.words.tools.question.leaveOut}
          </span>
        </span>
      )}
    </>
  );
}

/** What Enter would make of the question. */
function Offer({ read }: { read: ReadQuestion }) {
  const { kinds } = useCanvas();
  const { question } = kinds.words.tools;
  const names = read.branches.map(({ name }) => kinds.words.common.quote(name));
  return (
    <span id="question-paths" className={styles.offer} role="status">
      <span>
        <Kbd>↵</Kbd> {question.enter(kinds.format.list(names))}
      </span>
      <span className={styles.quiet}>
        <Kbd>Tab</Kbd> {question.tab}
      </span>
    </span>
  );
}
