// The condition of one path in plain words: rules over case data, joined by and/or; or the formula where words do not reach.
import {
  type ConditionRule,
  type ConditionSketch,
  describeExpression,
  type Variable,
  writeCondition,
} from '@baton/core';
import { IconButton, Select, useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { useDiagram, useEditor } from '../../document/editor-context';
import { NOTHING_SELECTED } from '../../document/view-store';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import panel from '../panel.module.css';
import { flatRules, operatorsFor, operatorWords, withOperator } from './condition-words';
import styles from './decide.module.css';
import { ValueField } from './value-field';

export interface ConditionBuilderProps {
  /** FEEL; undefined: no condition yet. */
  readonly when: string | undefined;
  readonly onChange: (when: string | undefined, typing?: boolean) => void;
}

export function ConditionBuilder({ when, onChange }: ConditionBuilderProps) {
  const words = useWords();
  const { view } = useEditor();
  const variables = useDiagram((diagram) => diagram.variables);
  const [asFormula, setAsFormula] = useState(false);
  const sketch = when === undefined ? null : describeExpression(when, { names: variables.map(({ name }) => name) });
  const rules = sketch && flatRules(sketch);
  const inWords = when === undefined || (rules?.every((rule) => isKnown(rule, variables)) ?? false);
  const write = (next: readonly ConditionRule[], join: ConditionSketch['join'], typing = false) =>
    onChange(next.length > 0 ? writeCondition({ join, parts: next }) : undefined, typing);
  const frame = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const count = rules?.length ?? 0;
  // Whoever adds a condition says next what it asks.
  useEffect(() => {
    if (!isAdding.current || count === 0) return;
    isAdding.current = false;
    const added = [...(frame.current?.querySelectorAll('[data-rule]') ?? [])].at(-1);
    added?.querySelector<HTMLElement>('[data-asks] button')?.focus();
  }, [count]);
  const askable = variables.filter((variable) => variable.type !== 'object' && variable.type !== 'list');
  const join = sketch?.join ?? 'and';
  const first = askable[0];
  if (asFormula || !inWords)
    return (
      <div className={styles.condition}>
        <FormulaField
          label={words.panel.decide.formula}
          labelHidden
          value={when ?? ''}
          canBeEmpty
          help={!inWords && !asFormula ? words.drawing.decide.onlyFormula : undefined}
          onType={(formula) => onChange(formula.trim() === '' ? undefined : formula, true)}
        />
        {asFormula && inWords && (
          <QuietButton icon="text" onPress={() => setAsFormula(false)}>
            {words.panel.decide.asWords}
          </QuietButton>
        )}
      </div>
    );
  return (
    <div ref={frame} className={styles.condition}>
      {(rules ?? []).map((rule, i, all) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules are an ordered list without identity
        <div key={i} className={styles.rule} data-rule>
          {i > 0 && (
            <div className={styles.join}>
              {i === 1 ? (
                <Select
                  label={words.drawing.decide.join}
                  labelHidden
                  options={(['and', 'or'] as const).map((id) => ({ id, name: words.drawing.decide[id] }))}
                  value={join}
                  onChange={(next) => write(all, next)}
                />
              ) : (
                <span>{words.drawing.decide[join]}</span>
              )}
            </div>
          )}
          <RuleFields
            rule={rule}
            askable={askable}
            onChange={(next, typing) =>
              write(
                all.map((one, at) => (at === i ? next : one)),
                join,
                typing,
              )
            }
            onRemove={() =>
              write(
                all.filter((_, at) => at !== i),
                join,
              )
            }
          />
        </div>
      ))}
      <div className={styles.acts}>
        <QuietButton
          icon="add"
          isDisabled={!first}
          onPress={() => {
            if (!first) return;
            isAdding.current = true;
            write([...(rules ?? []), firstRule(first)], join);
          }}
        >
          {words.panel.decide.addCondition}
        </QuietButton>
        <QuietButton atEnd onPress={() => setAsFormula(true)}>
          {words.panel.decide.asFormula}
        </QuietButton>
      </div>
      {!first && (
        <>
          <p className={panel.hint}>{words.panel.decide.needsData}</p>
          <QuietButton
            strong
            onPress={() => {
              view.selectMany(NOTHING_SELECTED);
              view.enterPanel('variables');
            }}
          >
            {words.panel.process.data}
          </QuietButton>
        </>
      )}
    </div>
  );
}

interface RuleFieldsProps {
  readonly rule: ConditionRule;
  readonly askable: readonly Variable[];
  readonly onChange: (rule: ConditionRule, typing?: boolean) => void;
  readonly onRemove: () => void;
}

function RuleFields({ rule, askable, onChange, onRemove }: RuleFieldsProps) {
  const words = useWords();
  const variable = askable.find((candidate) => candidate.name === rule.variable);
  if (!variable) return null;
  return (
    <>
      <div className={styles.line} data-asks>
        <Select
          label={words.drawing.decide.data}
          labelHidden
          options={askable.map(({ name, label }) => ({ id: name, name: label ?? name }))}
          value={rule.variable}
          onChange={(name) => {
            const next = askable.find((candidate) => candidate.name === name);
            if (next && next.name !== rule.variable) onChange(firstRule(next));
          }}
        />
        <IconButton icon="close" size="s" label={words.common.remove} onPress={onRemove} />
      </div>
      <div className={styles.compare}>
        <Select
          label={words.drawing.decide.operator}
          labelHidden
          options={operatorsFor(variable.type).map((id) => ({ id, name: operatorWords(id, words) }))}
          value={rule.operator}
          onChange={(operator) => onChange(withOperator(rule, operator, variable))}
        />
        <ValueField rule={rule} variable={variable} onChange={onChange} />
      </div>
    </>
  );
}

function firstRule(variable: Variable): ConditionRule {
  const operator = operatorsFor(variable.type)[0] ?? 'not null';
  return withOperator({ variable: variable.name, operator: 'not null' }, operator, variable);
}

function isKnown(rule: ConditionRule, variables: readonly Variable[]): boolean {
  const variable = variables.find((candidate) => candidate.name === rule.variable);
  return variable !== undefined && operatorsFor(variable.type).includes(rule.operator);
}
