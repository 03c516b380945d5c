// By when whoever gets the work must take it up, how often it goes round otherwise, and who gets it at last.
import '@baton/words/parts';
import type { AssignmentRule } from '@baton/core';
import { NumberField, Switch, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { PoolField } from './pool-field';
import type { RuleEditorProps } from './rule-editor';
import who from './who.module.css';

/** Rounds when nothing is said, as the core has it. */
const USUAL_TIMES = 2;

export function Acceptance({ rule, self, onChange }: RuleEditorProps) {
  const words = useWords();
  const t = words.timing.accept;
  const { seal, readOnly } = useEdit();
  const { accept, ...rest } = rule;
  const set = (next: NonNullable<AssignmentRule['accept']>, typing?: boolean) =>
    onChange({ ...rest, accept: next }, typing);
  return (
    <div className={who.group}>
      <Switch
        isSelected={accept !== undefined}
        isDisabled={readOnly}
        onChange={(isOn) =>
          onChange(isOn ? { ...rest, accept: { within: { amount: 4, unit: 'workingHours' } } } : rest)
        }
      >
        {words.tools.people.accept}
      </Switch>
      {accept && (
        <>
          <DurationField value={accept.within} onChange={(within, typing) => set({ ...accept, within }, typing)} />
          <NumberField
            label={t.times}
            help={t.timesHelp}
            minValue={1}
            maxValue={20}
            isReadOnly={readOnly}
            value={accept.times ?? USUAL_TIMES}
            onChange={(times) => {
              const { times: _, ...others } = accept;
              if (Number.isInteger(times)) set(times === USUAL_TIMES ? others : { ...others, times }, true);
            }}
            onBlur={seal}
          />
          <PoolField
            label={t.last}
            none={t.lastNone}
            self={self}
            value={accept.last}
            onChange={(last, typing) => {
              const { last: _, ...others } = accept;
              set(last ? { ...others, last } : others, typing);
            }}
          />
        </>
      )}
    </div>
  );
}
