// One of a list that the host gives: few of them to choose from, more of them searched by typing. Called by the wizard, the templates and the import.
import { ComboBox, Select, type SelectOption } from '@baton/look';

const FEW = 12;

export interface OneOfProps {
  readonly label: string;
  readonly help?: string;
  readonly className?: string | undefined;
  readonly options: readonly SelectOption[];
  readonly value: string | null;
  /** Null: later, or cleared. */
  readonly onChange: (id: string | null) => void;
  /** What it is called to leave it open, where that may be. */
  readonly later?: string;
}

export function OneOf({ options, value, onChange, later, ...field }: OneOfProps) {
  if (options.length > FEW)
    return (
      <ComboBox
        {...field}
        menuTrigger="input"
        placeholder={later}
        options={options}
        value={value}
        onChange={onChange}
      />
    );
  const open: readonly SelectOption[] = later === undefined ? [] : [{ id: '', name: later }];
  return (
    <Select
      {...field}
      options={[...open, ...options]}
      value={value ?? (later === undefined ? null : '')}
      onChange={(id) => onChange(id === '' ? null : id)}
    />
  );
}
