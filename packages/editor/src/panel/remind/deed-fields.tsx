// The fields of one deed of a rung, by its kind.
import '@baton/words/parts';
import type { RungDeed } from '@baton/core';
import { IconButton, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { MappingsField } from '../fields/mappings-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import { VariableSelect } from '../fields/variable-select';
import { nameOfNode } from '../names';
import panel from '../panel.module.css';
import { PoolField } from '../who/pool-field';
import { boundariesAt } from './fresh-deed';
import styles from './rungs.module.css';

export interface DeedFieldsProps {
  readonly deed: RungDeed;
  readonly node: string | undefined;
  readonly onChange: (deed: RungDeed, typing?: boolean) => void;
}

export function DeedFields({ deed, node, onChange }: DeedFieldsProps) {
  const words = useWords();
  const t = words.timing.deeds;
  const { readOnly } = useEdit();
  const diagram = useDiagram();
  switch (deed.type) {
    case 'reassign':
      return (
        <PoolField
          label={t.whom}
          self={node ?? ''}
          value={deed.rule.pools[0]}
          onChange={(pool, typing) =>
            pool && onChange({ ...deed, rule: { ...deed.rule, pools: [pool, ...deed.rule.pools.slice(1)] } }, typing)
          }
        />
      );
    case 'raisePriority':
      return <PriorityFields deed={deed} onChange={onChange} />;
    case 'setData':
      return <DataFields deed={deed} onChange={onChange} />;
    case 'startProcess':
      return (
        <>
          <TypedText
            label={t.process}
            spellCheck="false"
            value={deed.process}
            onType={(process) => /^[A-Za-z_][\w-]*$/.test(process) && onChange({ ...deed, process }, true)}
          />
          <MappingsField
            label={t.given}
            into="free"
            value={deed.input}
            onChange={(input, typing) => {
              const { input: _, ...rest } = deed;
              onChange(input && input.length > 0 ? { ...rest, input: [...input] } : rest, typing);
            }}
          />
        </>
      );
    case 'followPath':
      return (
        <Select
          label={t.path}
          isDisabled={readOnly}
          options={boundariesAt(diagram, node).map((one) => ({ id: one.id, name: nameOfNode(one, words) ?? one.id }))}
          value={deed.boundary}
          onChange={(boundary) => onChange({ ...deed, boundary })}
        />
      );
  }
}

type Of<T extends RungDeed['type']> = Extract<RungDeed, { type: T }>;
type FieldProps<T extends RungDeed['type']> = {
  readonly deed: Of<T>;
  readonly onChange: DeedFieldsProps['onChange'];
};

const STEP_UP = ' ';

function PriorityFields({ deed, onChange }: FieldProps<'raisePriority'>) {
  const { timing } = useWords();
  const t = timing.deeds;
  const { readOnly } = useEdit();
  const variable = useDiagram((diagram) => diagram.variables.find(({ name }) => name === deed.variable));
  const { to, ...rest } = deed;
  const isNumber = variable?.type === 'number';
  return (
    <>
      <VariableSelect
        label={t.priority}
        only={({ type }) => type === 'choice' || type === 'number'}
        value={deed.variable}
        onChange={(name) => name !== undefined && onChange({ type: 'raisePriority', variable: name })}
      />
      {variable?.options ? (
        <Select
          label={t.raiseValue}
          isDisabled={readOnly}
          options={[{ id: STEP_UP, name: t.raiseHelp }, ...variable.options.map(({ id, name }) => ({ id, name }))]}
          value={to === undefined ? STEP_UP : String(to)}
          onChange={(id) => onChange(id === STEP_UP ? rest : { ...rest, to: id })}
        />
      ) : (
        <TypedText
          label={t.raiseValue}
          help={t.raiseHelp}
          value={to === undefined ? '' : String(to)}
          onType={(text) => {
            if (text.trim() === '') onChange(rest, true);
            else if (!isNumber) onChange({ ...rest, to: text.trim() }, true);
            else if (Number.isFinite(Number(text))) onChange({ ...rest, to: Number(text) }, true);
          }}
        />
      )}
    </>
  );
}

function DataFields({ deed, onChange }: FieldProps<'setData'>) {
  const words = useWords();
  const t = words.timing.deeds;
  const { readOnly } = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const set = (lines: Of<'setData'>['set'], typing?: boolean) => onChange({ ...deed, set: lines }, typing);
  const change = (at: number, line: Of<'setData'>['set'][number], typing?: boolean) =>
    set(
      deed.set.map((one, i) => (i === at ? line : one)),
      typing,
    );
  return (
    <>
      {deed.set.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are an ordered list without identity
        <div key={i} className={styles.group}>
          <div className={panel.row}>
            <VariableSelect
              label={t.data}
              labelHidden
              value={line.variable}
              onChange={(variable) => variable !== undefined && change(i, { ...line, variable })}
            />
            {deed.set.length > 1 && !readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={panel.faint}
                label={`${words.common.remove}: ${line.variable}`}
                onPress={() => set(deed.set.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <FormulaField label={t.value} value={line.value} onType={(value) => change(i, { ...line, value }, true)} />
        </div>
      ))}
      {!readOnly && deed.set.length < 20 && (
        <QuietButton
          icon="add"
          onPress={() => set([...deed.set, { variable: variables[0]?.name ?? 'data', value: 'null' }])}
        >
          {t.addData}
        </QuietButton>
      )}
    </>
  );
}
