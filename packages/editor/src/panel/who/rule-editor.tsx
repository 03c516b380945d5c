// The rule in full: where people come from, how one is chosen, who may not, what if nobody is there, and by when it must be taken up.
import type { AssignmentRule, Pick, Pool } from '@baton/core';
import { IconButton, Select, useWords } from '@baton/look';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';
import { Acceptance } from './acceptance';
import { Exceptions } from './exceptions';
import { PoolField } from './pool-field';
import { isOfSeveral } from './rule-words';
import who from './who.module.css';

export interface RuleEditorProps {
  readonly rule: AssignmentRule;
  readonly self: string;
  readonly onChange: (rule: AssignmentRule, typing?: boolean) => void;
}

const PICKS: readonly Pick[] = ['leastLoaded', 'roundRobin', 'offer', 'mostSkilled', 'sameAsBefore', 'random'];

export function RuleEditor({ rule, self, onChange }: RuleEditorProps) {
  const words = useWords();
  const picks: Record<Pick, string> = { ...words.drawing.who.picks, ...words.tools.people.picks };
  const replace = (i: number, pool: Pool | undefined, typing?: boolean) => {
    const pools = pool ? rule.pools.map((one, at) => (at === i ? pool : one)) : rule.pools.filter((_, at) => at !== i);
    if (pools.length > 0) onChange({ ...rule, pools }, typing);
  };
  const several = rule.pools.some(isOfSeveral) || (rule.fallback !== undefined && isOfSeveral(rule.fallback));
  return (
    <div className={styles.well}>
      {rule.pools.map((pool, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pools are an ordered chain without identity
        <div key={i} className={who.group}>
          {i > 0 && (
            <div className={styles.row}>
              <span className={who.label}>{words.panel.who.addPool}</span>
              <span className={styles.end} />
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={words.common.remove}
                onPress={() => replace(i, undefined)}
              />
            </div>
          )}
          <PoolField
            label={words.drawing.who.kind}
            self={self}
            value={pool}
            onChange={(next, typing) => next && replace(i, next, typing)}
          />
        </div>
      ))}
      {several && (
        <Select
          label={words.drawing.who.pick}
          options={PICKS.map((id) => ({ id, name: picks[id] }))}
          value={rule.pick}
          onChange={(pick) => onChange({ ...rule, pick })}
        />
      )}
      <div className={who.group}>
        <span className={who.label}>{words.drawing.who.exceptions}</span>
        <Exceptions
          rule={rule}
          self={self}
          onChange={(except) => {
            const { except: _, ...rest } = rule;
            onChange(except.length > 0 ? { ...rest, except: [...except] } : rest);
          }}
        />
      </div>
      <div className={who.group}>
        <PoolField
          label={words.panel.who.ifNobodyLabel}
          none={words.drawing.who.noFallback}
          self={self}
          value={rule.fallback}
          onChange={(fallback, typing) => {
            const { fallback: _, ...rest } = rule;
            onChange(fallback ? { ...rest, fallback } : rest, typing);
          }}
        />
      </div>
      <Acceptance rule={rule} self={self} onChange={onChange} />
      {rule.pools.length < 3 && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={() => onChange({ ...rule, pools: [...rule.pools, { type: 'owner' }] })}>
            {words.panel.who.addPool}
          </QuietButton>
        </div>
      )}
    </div>
  );
}
