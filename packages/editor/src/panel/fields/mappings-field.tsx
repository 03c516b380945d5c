// Data on its way, line by line: what is taken (a formula), and the name under which it arrives. For what goes into a step, out of it, with a
// message, into another process.
import type { Mapping } from '@baton/core';
import { IconButton, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import fields from './fields.module.css';
import { FormulaField } from './formula-field';
import { QuietButton } from './quiet-button';
import { TypedText } from './typed-text';
import { VariableSelect } from './variable-select';

export interface MappingsFieldProps {
  readonly label: string;
  readonly value: readonly Mapping[] | undefined;
  readonly onChange: (value: Mapping[] | undefined, typing?: boolean) => void;
  /** `data`: it arrives in the case data; `free`: under any name. */
  readonly into: 'data' | 'free';
  readonly help?: string;
}

export function MappingsField({ label, value, onChange, into, help }: MappingsFieldProps) {
  const words = useWords();
  const { data } = words.kindOptions;
  const edit = useEdit();
  const first = useDiagram((diagram) => diagram.variables[0]?.name);
  const lines = value ?? [];
  const set = (next: readonly Mapping[], typing = false) => onChange(next.length > 0 ? [...next] : undefined, typing);
  const change = (i: number, line: Mapping, typing = false) =>
    set(
      lines.map((one, at) => (at === i ? line : one)),
      typing,
    );
  return (
    <fieldset className={fields.lines}>
      <legend className={fields.label}>{label}</legend>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are worked out in order and have no identity
        <div key={i} className={styles.well}>
          <div className={fields.withAct}>
            {into === 'data' ? (
              <VariableSelect
                label={data.to}
                labelHidden
                value={line.to}
                onChange={(to) => to && change(i, { ...line, to })}
              />
            ) : (
              <TypedText
                label={data.name}
                labelHidden
                spellCheck="false"
                value={line.to}
                onType={(to) => /^[A-Za-z_]\w*$/.test(to) && change(i, { ...line, to }, true)}
              />
            )}
            {!edit.readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={styles.faint}
                label={`${words.common.remove}: ${line.to}`}
                onPress={() => set(lines.filter((_, at) => at !== i))}
              />
            )}
          </div>
          <FormulaField label={data.from} value={line.from} onType={(from) => change(i, { ...line, from }, true)} />
        </div>
      ))}
      {help && <p className={styles.hint}>{help}</p>}
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton
            icon="add"
            isDisabled={into === 'data' && first === undefined}
            onPress={() => set([...lines, { from: first ?? 'null', to: freshTarget(lines, into, first) }])}
            aria-label={`${data.add}: ${label}`}
          >
            {data.add}
          </QuietButton>
        </div>
      )}
    </fieldset>
  );
}

function freshTarget(lines: readonly Mapping[], into: 'data' | 'free', first: string | undefined): string {
  const wanted = first ?? 'value';
  if (into === 'data' || lines.every((line) => line.to !== wanted)) return wanted;
  for (let n = 2; ; n++) if (lines.every((line) => line.to !== `${wanted}${n}`)) return `${wanted}${n}`;
}
