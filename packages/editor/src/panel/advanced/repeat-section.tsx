// How often a step is done: once, for each of a list, so many times, or again while something holds.
import type { Node, Repetition } from '@baton/core';
import { Checkbox, NumberField, Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { repetitionWords } from '../../kinds/repetition-words';
import { ConditionBuilder } from '../decide/condition-builder';
import { useEdit } from '../edit';
import { freshCondition } from '../event/event-kinds';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { VariableSelect } from '../fields/variable-select';
import styles from '../panel.module.css';
import { FoldedSection } from './folded-section';

export type Activity = Extract<Node, { readonly repeat?: unknown }>;

type Way = 'once' | 'each' | 'count' | 'loop';
type Each = Extract<Repetition, { type: 'each' }>;
type Loop = Extract<Repetition, { type: 'loop' }>;

export function RepeatSection({ node }: { readonly node: Activity }) {
  const words = useWords();
  const { repeat: said } = words.kindOptions;
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const { repeat } = node;
  const set = (next: Repetition | undefined, typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { repeat: next });
  const way: Way = !repeat ? 'once' : repeat.type === 'loop' ? 'loop' : repeat.count === undefined ? 'each' : 'count';
  const list = variables.find(({ type }) => type === 'list')?.name;
  const choose = (next: Way) => {
    if (next === way) return;
    const order = { parallel: repeat?.type === 'each' ? repeat.parallel : false };
    if (next === 'once') set(undefined);
    else if (next === 'each') set({ type: 'each', collection: list ?? 'items', element: 'item', ...order });
    else if (next === 'count') set({ type: 'each', count: '3', ...order });
    else set({ type: 'loop', while: freshCondition(variables[0]?.name ?? 'true'), max: 10 });
  };
  return (
    <FoldedSection
      title={said.title}
      node={node.id}
      fields={['repeat']}
      said={repeat ? repetitionWords(repeat, words, variables) : null}
    >
      <Select
        label={said.title}
        labelHidden
        isDisabled={edit.readOnly}
        options={(['once', 'each', 'count', 'loop'] as const).map((id) => ({ id, name: said[id] }))}
        value={way}
        onChange={choose}
      />
      {repeat?.type === 'each' && <EachFields value={repeat} onChange={set} />}
      {repeat?.type === 'loop' && <LoopFields value={repeat} onChange={set} />}
    </FoldedSection>
  );
}

interface FieldsProps<R extends Repetition> {
  readonly value: R;
  readonly onChange: (value: R, typing?: boolean) => void;
}

function EachFields({ value, onChange }: FieldsProps<Each>) {
  const { repeat: said } = useWords().kindOptions;
  const edit = useEdit();
  const lists = useDiagram(
    (diagram) => diagram.variables.flatMap(({ name, type }) => (type === 'list' ? [name] : [])),
    (a, b) => a.join() === b.join(),
  );
  const isPlain = value.collection !== undefined && lists.includes(value.collection);
  const without = (name: 'element' | 'until' | 'result'): Each => {
    const { [name]: _, ...rest } = value;
    return rest;
  };
  return (
    <>
      {value.count !== undefined ? (
        <FormulaField
          label={said.howMany}
          value={value.count}
          onType={(count) => onChange({ ...value, count }, true)}
        />
      ) : isPlain ? (
        <VariableSelect
          label={said.collection}
          only={({ type }) => type === 'list'}
          value={value.collection}
          onChange={(collection) => collection && onChange({ ...value, collection })}
        />
      ) : (
        <FormulaField
          label={said.collection}
          value={value.collection ?? ''}
          onType={(collection) => onChange({ ...value, collection }, true)}
        />
      )}
      {value.count === undefined && (
        <TypedText
          label={said.element}
          help={said.elementHint}
          spellCheck="false"
          value={value.element ?? ''}
          onType={(element) => {
            if (element.trim() === '') onChange(without('element'), true);
            else if (/^[A-Za-z_]\w*$/.test(element)) onChange({ ...value, element }, true);
          }}
        />
      )}
      <Select
        label={said.order}
        isDisabled={edit.readOnly}
        options={[
          { id: 'one', name: said.oneByOne },
          { id: 'all', name: said.allAtOnce },
        ]}
        value={value.parallel ? 'all' : 'one'}
        onChange={(id) => onChange({ ...value, parallel: id === 'all' })}
      />
      <FormulaField
        label={said.until}
        canBeEmpty
        help={said.untilHint}
        value={value.until ?? ''}
        onType={(until) => onChange(until.trim() === '' ? without('until') : { ...value, until }, true)}
      />
      <VariableSelect
        label={said.result}
        none={useWords().events.nowhere}
        only={({ type }) => type === 'list' || type === 'any'}
        value={value.result?.variable}
        onChange={(variable) =>
          onChange(
            variable
              ? { ...value, result: { variable, value: value.result?.value ?? value.element ?? 'outcome' } }
              : without('result'),
          )
        }
      />
      {value.result && (
        <FormulaField
          label={said.resultValue}
          value={value.result.value}
          onType={(formula) =>
            value.result && onChange({ ...value, result: { ...value.result, value: formula } }, true)
          }
        />
      )}
    </>
  );
}

function LoopFields({ value, onChange }: FieldsProps<Loop>) {
  const { repeat: said } = useWords().kindOptions;
  const edit = useEdit();
  return (
    <>
      <div className={styles.well}>
        <span className={styles.hint}>{said.while}</span>
        <ConditionBuilder
          when={value.while}
          onChange={(when, typing) => when !== undefined && onChange({ ...value, while: when }, typing)}
        />
      </div>
      <Checkbox
        isSelected={value.testBefore ?? false}
        isDisabled={edit.readOnly}
        onChange={(isOn) => {
          const { testBefore: _, ...rest } = value;
          onChange(isOn ? { ...rest, testBefore: true } : rest);
        }}
      >
        {said.testBefore}
      </Checkbox>
      <NumberField
        label={said.max}
        minValue={1}
        maxValue={10_000}
        isReadOnly={edit.readOnly}
        value={value.max ?? Number.NaN}
        onChange={(max) => {
          const { max: _, ...rest } = value;
          onChange(Number.isInteger(max) ? { ...rest, max } : rest, true);
        }}
        onBlur={edit.seal}
      />
    </>
  );
}
