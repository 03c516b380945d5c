// Case data worked out one after the other: what is set, and the formula for it. For automatic steps and calculations.
import { IconButton, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import fields from '../fields/fields.module.css';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { VariableSelect } from '../fields/variable-select';
import styles from '../panel.module.css';

export interface SetLine {
  readonly variable: string;
  readonly value: string;
}

interface SetFieldProps {
  readonly value: readonly SetLine[];
  readonly onChange: (value: SetLine[], typing?: boolean) => void;
}

export function SetField({ value, onChange }: SetFieldProps) {
  const words = useWords();
  const edit = useEdit();
  const first = useDiagram((diagram) => diagram.variables[0]?.name);
  const change = (i: number, line: SetLine, typing = false) =>
    onChange(
      value.map((one, at) => (at === i ? line : one)),
      typing,
    );
  return (
    <>
      {value.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values are set in order and have no identity
        <div key={i} className={styles.well}>
          <div className={fields.withAct}>
            <VariableSelect
              label={words.panel.automatic.result}
              labelHidden
              value={line.variable}
              onChange={(variable) => variable && change(i, { ...line, variable })}
            />
            {!edit.readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={`${words.common.remove}: ${line.variable}`}
                onPress={() => onChange(value.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <FormulaField
            label={words.panel.automatic.formula}
            labelHidden
            value={line.value}
            onType={(formula) => change(i, { ...line, value: formula }, true)}
          />
        </div>
      ))}
      {!edit.readOnly && first !== undefined && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={() => onChange([...value, { variable: first, value: 'null' }])}>
            {words.drawing.automatic.addValue}
          </QuietButton>
        </div>
      )}
    </>
  );
}
