// Causes that pause a time target: when somebody says so, while the case is at certain steps, or while a condition holds.
import '@baton/words/parts';
import type { Deadline } from '@baton/core';
import { Checkbox, IconButton, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import { nameOfNode } from '../names';
import panel from '../panel.module.css';
import styles from './deadline.module.css';

type Pause = NonNullable<Deadline['pauseWhen']>[number];

export interface PausesFieldProps {
  readonly pauses: readonly Pause[];
  readonly onChange: (pauses: readonly Pause[], typing?: boolean) => void;
}

type Way = 'hand' | 'steps' | 'when';
const MOST = 10;

export function PausesField({ pauses, onChange }: PausesFieldProps) {
  const { timing } = useWords();
  const t = timing.target;
  const { readOnly } = useEdit();
  const change = (at: number, pause: Pause, typing?: boolean) =>
    onChange(
      pauses.map((one, i) => (i === at ? pause : one)),
      typing,
    );
  return (
    <fieldset className={styles.pauses}>
      <legend>{t.pauses}</legend>
      {pauses.map((pause, i) => (
        <div key={pause.cause} className={styles.pause}>
          <div className={panel.row}>
            <TypedText
              label={t.cause}
              labelHidden
              place={`pause.${pause.cause}`}
              value={pause.name ?? pause.cause}
              onType={(name) => name.trim() !== '' && change(i, { ...pause, name: name.trim() }, true)}
            />
            {!readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={panel.faint}
                label={t.removePause(pause.name ?? pause.cause)}
                onPress={() => onChange(pauses.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <PauseWay pause={pause} onChange={(next, typing) => change(i, next, typing)} />
        </div>
      ))}
      {!readOnly && pauses.length < MOST && (
        <QuietButton icon="add" onPress={() => onChange([...pauses, { cause: freshCause(pauses), name: t.causeName }])}>
          {t.addPause}
        </QuietButton>
      )}
    </fieldset>
  );
}

interface PauseWayProps {
  readonly pause: Pause;
  readonly onChange: (pause: Pause, typing?: boolean) => void;
}

function PauseWay({ pause, onChange }: PauseWayProps) {
  const words = useWords();
  const t = words.timing.target;
  const { readOnly } = useEdit();
  const nodes = useDiagram((diagram) => diagram.nodes);
  const { steps, when, ...rest } = pause;
  const way: Way = steps ? 'steps' : when !== undefined ? 'when' : 'hand';
  const waiting = nodes.filter(({ kind }) => WAITING.has(kind));
  const first = waiting[0]?.id;
  return (
    <>
      <Select<Way>
        label={t.way}
        labelHidden
        isDisabled={readOnly}
        options={(['hand', 'steps', 'when'] as const)
          .filter((id) => id !== 'steps' || first !== undefined)
          .map((id) => ({ id, name: t.ways[id] }))}
        value={way}
        onChange={(next) => {
          if (next === 'steps' && first) onChange({ ...rest, steps: [first] });
          else onChange(next === 'when' ? { ...rest, when: 'false' } : rest);
        }}
      />
      {steps && (
        <fieldset className={styles.steps}>
          <legend>{t.steps}</legend>
          {waiting.map((node) => (
            <Checkbox
              key={node.id}
              isSelected={steps.includes(node.id)}
              isDisabled={readOnly}
              onChange={(isOn) => {
                const next = isOn ? [...steps, node.id] : steps.filter((one) => one !== node.id);
                if (next.length > 0) onChange({ ...rest, steps: next });
              }}
            >
              {nameOfNode(node, words) ?? node.id}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {when !== undefined && (
        <FormulaField
          label={t.ways.when}
          labelHidden
          value={when}
          onType={(formula) => onChange({ ...rest, when: formula }, true)}
        />
      )}
    </>
  );
}

/** Kinds at which a case can stay. */
const WAITING: ReadonlySet<string> = new Set([
  'userTask',
  'manualTask',
  'receiveTask',
  'intermediateCatchEvent',
  'eventBasedGateway',
  'subProcess',
  'callActivity',
]);

function freshCause(pauses: readonly Pause[]): string {
  const taken = new Set(pauses.map(({ cause }) => cause));
  for (let n = 1; ; n++) {
    const cause = n === 1 ? 'client' : `cause${n}`;
    if (!taken.has(cause)) return cause;
  }
}
