// A rung in full: when and how often, for which cases, whom it tells and how, what it does besides. For the step's own rungs and for ladders in the
// settings.
import '@baton/words/parts';
import type { Duration, Rung, RungAction, RungMoment } from '@baton/core';
import { NumberField, Select, type SelectOption, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { QuietButton } from '../fields/quiet-button';
import { ActionFields } from './action-fields';
import { DeedsField } from './deeds-field';
import { ForField, RepeatField } from './rung-more';
import styles from './rungs.module.css';

export interface RungEditorProps {
  readonly rung: Rung;
  readonly onChange: (rung: Rung, typing?: boolean) => void;
  /** Step that it belongs to; absent: it is of a shared ladder. */
  readonly node?: string | undefined;
}

const NEW_ACTION: RungAction = { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] };

export function RungEditor({ rung, onChange, node }: RungEditorProps) {
  const { timing } = useWords();
  const { readOnly } = useEdit();
  const setActions = (actions: readonly RungAction[]) => onChange({ ...rung, actions: [...actions] });
  const hasDeeds = (rung.does ?? []).length > 0;
  return (
    <div className={styles.form}>
      <MomentField at={rung.at} onChange={(at, typing) => onChange({ ...rung, at }, typing)} />
      <RepeatField rung={rung} onChange={onChange} />
      {rung.actions.map((action, i) => (
        <ActionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: actions are an ordered list without identity
          key={i}
          action={action}
          onChange={(next) => setActions(rung.actions.map((one, at) => (at === i ? next : one)))}
          onRemove={
            rung.actions.length > 1 || hasDeeds ? () => setActions(rung.actions.filter((_, at) => at !== i)) : undefined
          }
        />
      ))}
      {!readOnly && rung.actions.length < 10 && (
        <QuietButton icon="add" onPress={() => setActions([...rung.actions, NEW_ACTION])}>
          {timing.rung.addAlert}
        </QuietButton>
      )}
      <DeedsField rung={rung} node={node} onChange={onChange} />
      <ForField rung={rung} onChange={onChange} />
    </div>
  );
}

type MomentKind = 'share' | 'beforeDue' | 'afterDue' | 'elapsed';

function MomentField({ at, onChange }: { at: RungMoment; onChange: (at: RungMoment, typing?: boolean) => void }) {
  const words = useWords();
  const { seal } = useEdit();
  const { remind } = words.drawing;
  const kind = Object.keys(at)[0] as MomentKind;
  const kinds: SelectOption<MomentKind>[] = (['beforeDue', 'afterDue', 'share', 'elapsed'] as const).map((id) => ({
    id,
    name: remind[id],
  }));
  const span: Duration = 'share' in at ? { amount: 2, unit: 'workingHours' } : (Object.values(at)[0] as Duration);
  const withSpan = (duration: Duration): RungMoment => {
    if (kind === 'beforeDue') return { beforeDue: duration };
    return kind === 'elapsed' ? { elapsed: duration } : { afterDue: duration };
  };
  return (
    <div className={styles.when}>
      <Select
        label={remind.when}
        labelHidden
        options={kinds}
        value={kind}
        onChange={(next) => {
          if (next === 'share') onChange({ share: 80 });
          else onChange({ [next]: span } as RungMoment);
        }}
      />
      {'share' in at ? (
        <NumberField
          label={remind.percent}
          labelHidden
          suffix="%"
          minValue={0}
          maxValue={1000}
          value={at.share}
          onChange={(share) => Number.isFinite(share) && onChange({ share }, true)}
          onBlur={seal}
        />
      ) : (
        <div className={styles.span}>
          <DurationField value={span} onChange={(duration, typing) => onChange(withSpan(duration), typing)} />
        </div>
      )}
    </div>
  );
}
