// Chooses one piece of case data by what people call it; a name that no data declares stays visible as it is written.
import type { Variable } from '@baton/core';
import { type IconName, Select, type SelectOption } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { TYPE_ICONS } from '../form/variable-types';

/** Stands for "none of them" where that may be chosen: no variable can have this name. */
const NONE = ' ';

export interface VariableSelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string | undefined;
  /** `undefined` only where `none` is offered. */
  readonly onChange: (name: string | undefined) => void;
  /** What choosing none of them means: "Nowhere". */
  readonly none?: string;
  readonly only?: (variable: Variable) => boolean;
  readonly help?: string;
  readonly icon?: IconName;
}

export function VariableSelect({ label, labelHidden, value, onChange, none, only, help, icon }: VariableSelectProps) {
  const { readOnly } = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const offered = only ? variables.filter(only) : variables;
  const options: SelectOption[] = offered.map((one) => ({
    id: one.name,
    name: one.label ?? one.name,
    icon: TYPE_ICONS[one.type],
  }));
  if (value !== undefined && !options.some(({ id }) => id === value)) options.push({ id: value, name: value });
  if (none !== undefined) options.unshift({ id: NONE, name: none });
  return (
    <Select
      label={label}
      labelHidden={labelHidden}
      help={help}
      icon={icon}
      isDisabled={readOnly || options.length === 0}
      options={options}
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(name) => onChange(name === NONE ? undefined : name)}
    />
  );
}
