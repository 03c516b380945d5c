// Ladders of reminders that steps share. A change here changes every step that uses the ladder.
import type { Ladder, Rung } from '@baton/core';
import { Icon, IconButton, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import form from '../form/form.module.css';
import { useLedTo } from '../language/use-walk';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { RungEditor } from '../remind/rung-editor';
import { momentShort, rungSentence } from '../remind/rung-words';
import { escalationRung, freshId, reminderRung, usualLadder } from '../remind/usual-ladder';
import { Section } from '../section';

export function LaddersSection() {
  const words = useWords();
  const edit = useEdit();
  const { channels } = useEditor().directory;
  const ladders = useDiagram((diagram) => diagram.ladders);
  const nodes = useDiagram((diagram) => diagram.nodes);
  const [open, setOpen] = useState<string | null>(null);
  useLedTo((place) => {
    if (place.startsWith('ladder.')) setOpen(place.slice('ladder.'.length));
  });
  const uses = (id: string) => nodes.filter((node) => 'deadline' in node && node.deadline?.ladder === id).length;
  const set = (next: readonly Ladder[], typing = false) =>
    typing ? edit.typeProcess({ ladders: [...next] }) : edit.process({ ladders: [...next] });
  const add = () => {
    const ladder = usualLadder(words.drawing.remind.usualName, channels);
    set([...ladders, { ...ladder, id: freshId(ladders, 'usual') }]);
  };
  return (
    <Section title={words.drawing.process.ladders} node={null} fields={['ladders']}>
      <ul className={form.list}>
        {ladders.map((ladder, i) => (
          <li key={ladder.id} className={form.item}>
            <div className={form.row}>
              <Button
                className={form.line ?? ''}
                aria-expanded={open === ladder.id}
                onPress={() => setOpen(open === ladder.id ? null : ladder.id)}
              >
                <Icon name="bell" size={14} />
                <span className={form.name}>
                  <bdi>{ladder.name}</bdi>
                  <small> · {words.drawing.process.usedBy(uses(ladder.id))}</small>
                </span>
              </Button>
              {!edit.readOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  className={styles.faint}
                  label={`${words.common.remove}: ${ladder.name}`}
                  isDisabled={uses(ladder.id) > 0}
                  onPress={() => set(ladders.filter((one) => one !== ladder))}
                />
              )}
            </div>
            {open === ladder.id && (
              <LadderFields
                ladder={ladder}
                onChange={(next, typing) =>
                  set(
                    ladders.map((one, at) => (at === i ? next : one)),
                    typing,
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={add}>
            {words.drawing.process.addLadder}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

interface LadderFieldsProps {
  readonly ladder: Ladder;
  readonly onChange: (ladder: Ladder, typing?: boolean) => void;
}

function LadderFields({ ladder, onChange }: LadderFieldsProps) {
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  const { readOnly } = useEdit();
  const { channels } = useEditor().directory;
  const [open, setOpen] = useState<string | null>(null);
  const set = (rungs: readonly Rung[], typing = false) => onChange({ ...ladder, rungs: [...rungs] }, typing);
  return (
    <div className={styles.well}>
      <TypedText
        label={words.drawing.process.ladderName}
        place={`ladder.${ladder.id}`}
        value={ladder.name}
        onType={(name) => name.trim() !== '' && onChange({ ...ladder, name }, true)}
      />
      {ladder.rungs.map((rung) => (
        <div key={rung.id} className={form.item}>
          <div className={form.row}>
            <Button
              className={form.line ?? ''}
              isDisabled={readOnly}
              aria-expanded={open === rung.id}
              onPress={() => setOpen(open === rung.id ? null : rung.id)}
            >
              <b>
                <bdi>{momentShort(rung.at, words, format)}</bdi>
              </b>
              <span className={form.name}>{rungSentence(rung, names, words, format)}</span>
            </Button>
            {!readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={`${words.common.remove}: ${rungSentence(rung, names, words, format)}`}
                onPress={() => set(ladder.rungs.filter((one) => one !== rung))}
              />
            )}
          </div>
          {open === rung.id && (
            <RungEditor
              rung={rung}
              onChange={(next, typing) =>
                set(
                  ladder.rungs.map((one) => (one.id === rung.id ? next : one)),
                  typing,
                )
              }
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={styles.foot}>
          <QuietButton icon="bell" onPress={() => set([...ladder.rungs, reminderRung(ladder.rungs, channels)])}>
            {words.panel.remind.add}
          </QuietButton>
          <QuietButton
            icon="up-to"
            atEnd
            onPress={() => set([...ladder.rungs, escalationRung(ladder.rungs, channels)])}
          >
            {words.panel.remind.action.escalation}
          </QuietButton>
        </div>
      )}
    </div>
  );
}
