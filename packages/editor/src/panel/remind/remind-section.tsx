// Remind and escalate: the ladder that the step shares, and rungs of its own; each with its sentence and its date in the example.
import type { Deadline, Rung } from '@baton/core';
import { Menu, MenuItem, MenuSeparator, useWords } from '@baton/look';
import { useState } from 'react';
import type { UpdateNode } from '../../commands/update-node';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useExample } from '../deadline/use-example';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';
import { Section } from '../section';
import { RungEditor } from './rung-editor';
import { RungLine } from './rung-line';
import rungs from './rungs.module.css';
import { escalationRung, ownCopy, reminderRung, usualLadder, usualOf } from './usual-ladder';

export interface RemindProps {
  readonly node: string;
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline, typing?: boolean) => void;
  readonly readOnly?: boolean;
  /** Of a further time target; its ladder's menu is the same. */
  readonly title?: string;
}

export function RemindSection({ node, deadline, onChange, readOnly, title }: RemindProps) {
  const words = useWords();
  const { channels } = useEditor().directory;
  const example = useExample(deadline);
  const [open, setOpen] = useState<string | null>(null);
  const own = deadline.rungs ?? [];
  const setOwn = (next: readonly Rung[], typing = false) => {
    const { rungs: _, ...rest } = deadline;
    onChange(next.length > 0 ? { ...rest, rungs: [...next] } : rest, typing);
  };
  const add = (rung: Rung) => {
    setOwn([...own, rung]);
    setOpen(rung.id);
  };
  return (
    <Section
      title={title ?? words.panel.sections.remind}
      node={node}
      fields={title === undefined ? ['rungs'] : []}
      more={
        !readOnly && (
          <LadderMenu node={node} deadline={deadline} onChange={onChange} {...(title === undefined ? {} : { title })} />
        )
      }
    >
      {example.rungs.length === 0 && <p className={styles.hint}>{words.panel.remind.none}</p>}
      {example.rungs.length > 0 && (
        <ol className={rungs.list}>
          {example.rungs.map((placed) => {
            const isOwn = placed.own !== null;
            const isOpen = isOwn && open === placed.rung.id;
            return (
              <RungLine
                key={`${placed.own === null ? 'ladder' : 'own'} ${placed.rung.id}`}
                placed={placed}
                example={example}
                isOpen={isOpen}
                onToggle={isOwn && !readOnly ? () => setOpen(isOpen ? null : placed.rung.id) : undefined}
                onRemove={isOwn && !readOnly ? () => setOwn(own.filter((_, i) => i !== placed.own)) : undefined}
              >
                <RungEditor
                  rung={placed.rung}
                  node={node}
                  onChange={(rung, typing) =>
                    setOwn(
                      own.map((one, i) => (i === placed.own ? rung : one)),
                      typing,
                    )
                  }
                />
              </RungLine>
            );
          })}
        </ol>
      )}
      {!readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="bell" onPress={() => add(reminderRung(own, channels))}>
            {words.drawing.remind.addReminder}
          </QuietButton>
          <QuietButton icon="up-to" atEnd onPress={() => add(escalationRung(own, channels))}>
            {words.drawing.remind.addEscalation}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

/** Which ladder, if any. The usual one is made when the process has none yet, in the same undo step. */
function LadderMenu({ node, deadline, onChange, title }: RemindProps) {
  const isFurther = title !== undefined;
  const words = useWords();
  const editor = useEditor();
  const diagram = useDiagram();
  const { remind } = words.panel;
  const usual = usualOf(diagram);
  const chosen = diagram.ladders.find((ladder) => ladder.id === deadline.ladder);
  const own = deadline.rungs ?? [];
  const label = chosen?.name ?? (own.length > 0 ? remind.ownLadder : remind.none);
  const makeUsual = () => {
    const ladder = usualLadder(words.drawing.remind.usualName, editor.directory.channels);
    if (isFurther) {
      editor.dispatch({ type: 'updateProcess', change: { ladders: [ladder] } });
      onChange({ ...deadline, ladder: ladder.id });
      return;
    }
    const update = {
      type: 'updateNode',
      id: node,
      change: { deadline: { ...deadline, ladder: ladder.id } },
    } as UpdateNode;
    editor.dispatch({ type: 'runAll', commands: [{ type: 'updateProcess', change: { ladders: [ladder] } }, update] });
  };
  return (
    <Menu
      label={words.drawing.remind.ladder}
      placement="bottom end"
      trigger={
        <QuietButton opens aria-label={`${words.drawing.remind.ladder}: ${label}`}>
          {label}
        </QuietButton>
      }
    >
      {!usual && (
        <MenuItem icon="bell" onAction={makeUsual}>
          {remind.usualLadder}
        </MenuItem>
      )}
      {diagram.ladders.map((ladder) => (
        <MenuItem
          key={ladder.id}
          icon="bell"
          isCurrent={ladder.id === deadline.ladder}
          onAction={() => onChange({ ...deadline, ladder: ladder.id })}
        >
          {ladder.name}
        </MenuItem>
      ))}
      {chosen && (
        <MenuItem icon="edit" onAction={() => onChange(ownCopy(deadline, diagram))}>
          {words.drawing.remind.editLadder}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        icon="close"
        isCurrent={!chosen && own.length === 0}
        onAction={() => {
          const { ladder: _, rungs: __, ...rest } = deadline;
          onChange(rest);
        }}
      >
        {remind.none}
      </MenuItem>
    </Menu>
  );
}
