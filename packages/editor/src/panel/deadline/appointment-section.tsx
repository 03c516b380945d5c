// The appointment of a task: which dates of the case are its hour, who is told when it moves, reminders before it begins.
import '@baton/words/parts';
import type { NodeOf, Rung } from '@baton/core';
import { Switch, useFormat, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { FoldedSection } from '../advanced/folded-section';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { VariableSelect } from '../fields/variable-select';
import { useNames } from '../names';
import panel from '../panel.module.css';
import { RecipientsField } from '../remind/recipients-field';
import { RungEditor } from '../remind/rung-editor';
import { rungSentence } from '../remind/rung-words';
import { byWhatIsHere, freshId } from '../remind/usual-ladder';
import styles from './deadline.module.css';

type Task = NodeOf<'userTask'>;
type Drawn = NonNullable<Task['appointment']>;

export function AppointmentSection({ node }: { readonly node: Task }) {
  const words = useWords();
  const t = words.timing.appointment;
  const edit = useEdit();
  const { appointment } = node;
  const first = useDiagram((diagram) => diagram.variables.find(({ type }) => type === 'dateTime')?.name);
  const set = (next: Drawn | undefined, typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { appointment: next });
  const fresh = (): Drawn => ({ start: first ?? '', participants: [{ type: 'assignee' }] });
  return (
    <FoldedSection title={t.title} node={node.id} fields={['appointment']} said={appointment ? t.isOne : null}>
      <Switch
        isSelected={appointment !== undefined}
        isDisabled={edit.readOnly || (first === undefined && !appointment)}
        onChange={(isOn) => set(isOn ? fresh() : undefined)}
      >
        {t.isOne}
      </Switch>
      <p className={panel.hint}>{first === undefined && !appointment ? t.noDates : t.hint}</p>
      {appointment && <Fields value={appointment} onChange={set} />}
    </FoldedSection>
  );
}

interface FieldsProps {
  readonly value: Drawn;
  readonly onChange: (value: Drawn, typing?: boolean) => void;
}

const BEFORE: Rung = {
  id: 'before',
  at: { beforeDue: { amount: 1, unit: 'hours' } },
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
};

function Fields({ value, onChange }: FieldsProps) {
  const words = useWords();
  const t = words.timing.appointment;
  const edit = useEdit();
  const { channels } = useEditor().directory;
  const names = useNames();
  const format = useFormat();
  const rungs = value.rungs ?? [];
  const setRungs = (next: readonly Rung[], typing?: boolean) => {
    const { rungs: _, ...rest } = value;
    onChange(next.length > 0 ? { ...rest, rungs: [...next] } : rest, typing);
  };
  return (
    <>
      <VariableSelect
        label={t.start}
        only={({ type }) => type === 'dateTime'}
        value={value.start}
        onChange={(start) => start !== undefined && onChange({ ...value, start })}
      />
      <VariableSelect
        label={t.end}
        none={t.noEnd}
        only={({ type }) => type === 'dateTime'}
        value={value.end}
        onChange={(end) => {
          const { end: _, ...rest } = value;
          onChange(end === undefined ? rest : { ...rest, end });
        }}
      />
      <fieldset className={styles.pauses}>
        <legend>{t.participants}</legend>
        <RecipientsField
          to={value.participants ?? [{ type: 'assignee' }]}
          onChange={(participants) => onChange({ ...value, participants: [...participants] })}
        />
      </fieldset>
      {rungs.length > 0 && <span className={styles.label}>{t.reminders}</span>}
      {rungs.map((rung) => (
        <details key={rung.id} className={styles.more}>
          <summary>{rungSentence(rung, names, words, format)}</summary>
          <RungEditor
            rung={rung}
            onChange={(next, typing) =>
              setRungs(
                rungs.map((one) => (one.id === rung.id ? next : one)),
                typing,
              )
            }
          />
          {!edit.readOnly && (
            <QuietButton icon="delete" onPress={() => setRungs(rungs.filter((one) => one.id !== rung.id))}>
              {words.common.remove}
            </QuietButton>
          )}
        </details>
      ))}
      {!edit.readOnly && rungs.length < 10 && (
        <QuietButton
          icon="bell"
          onPress={() => setRungs([...rungs, { ...byWhatIsHere(BEFORE, channels), id: freshId(rungs, 'before') }])}
        >
          {words.drawing.remind.addReminder}
        </QuietButton>
      )}
    </>
  );
}
