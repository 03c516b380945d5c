// One member of a handler's input: what it is called, whether it is needed, and where it comes from: written here, case data, or a formula.
import { type GivenInput, type ValueShape, writeGiven, wrongInput } from '@baton/core';
import { Icon, IconButton, Menu, MenuItem, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { wrongWords } from '../../handlers/shape-words';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { TemplateField } from '../fields/template-field';
import { VariableSelect } from '../fields/variable-select';
import wrong from '../section-problems.module.css';
import type { GivenFieldProps } from './given-props';
import { GivenValue } from './given-value';
import styles from './handler-form.module.css';
import { canBeGiven, emptyGiven, fieldKindOf, plainShape } from './value-shapes';

const MODES = ['value', 'text', 'data', 'formula'] as const;
type Mode = (typeof MODES)[number];

export function GivenField(props: GivenFieldProps) {
  const { label, given, onChange, isNeeded, help, otherwise, said } = props;
  const words = useWords();
  const { handlers } = words;
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const shape = plainShape(props.shape);
  const kind = fieldKindOf(shape);
  const isSaid = said && (said.value !== undefined || (given === undefined && isLong(shape)));
  const mode = isSaid ? 'text' : modeOf(given, kind === 'formula', new Set(variables.map(({ name }) => name)));
  const own = kind === 'list' || kind === 'group' ? [] : wrongInput(props.shape, given);
  const error = own[0] && wrongWords(own[0], words);
  const fitting = variables.filter(({ type }) => canBeGiven(shape, type));
  const choose = (next: Mode) => {
    if (next === mode) return;
    if (next === 'text') said?.onType(given?.type === 'value' ? String(given.value ?? '') : '', false);
    else if (next === 'value') onChange(said?.value ? { type: 'value', value: said.value } : emptyGiven(shape));
    else if (next === 'data') onChange({ type: 'formula', source: fitting[0]?.name ?? 'null' });
    else onChange({ type: 'formula', source: sourceOf(given) });
  };
  const offered = MODES.filter((one) =>
    one === 'text'
      ? said !== undefined
      : one === 'value'
        ? kind !== 'formula'
        : one === 'formula' || fitting.length > 0,
  );
  return (
    <div className={styles.field} data-given={mode}>
      <div className={styles.head}>
        <span className={styles.label}>
          {label}
          {isNeeded && <small>{handlers.needed}</small>}
        </span>
        {!edit.readOnly && offered.length > 1 && (
          <Menu
            placement="bottom end"
            trigger={
              mode === 'value' ? (
                <IconButton icon="down" size="s" label={`${handlers.mode(label)}: ${handlers.modes.value}`} />
              ) : (
                <QuietButton opens aria-label={`${handlers.mode(label)}: ${handlers.modes[mode]}`}>
                  {handlers.modes[mode]}
                </QuietButton>
              )
            }
          >
            {offered.map((one) => (
              <MenuItem key={one} icon={MODE_ICONS[one]} onAction={() => choose(one)}>
                {handlers.modes[one]}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      {mode === 'value' && <GivenValue {...props} Field={GivenField} shape={shape} help={help} error={error} />}
      {mode === 'text' && said && (
        <TemplateField
          label={label}
          labelHidden
          rows={isLong(shape) ? 4 : 1}
          {...(help && { help })}
          place={said.place}
          value={said.value ?? ''}
          onType={(text) => said.onType(text, true)}
        />
      )}
      {mode === 'data' && (
        <VariableSelect
          label={label}
          labelHidden
          help={help}
          value={given?.type === 'formula' ? given.source : undefined}
          only={({ type }) => canBeGiven(shape, type)}
          onChange={(name) => name && onChange({ type: 'formula', source: name })}
        />
      )}
      {mode === 'formula' && (
        <FormulaField
          label={label}
          labelHidden
          help={help}
          value={given ? sourceOf(given) : ''}
          canBeEmpty
          onType={(source) => onChange(source.trim() === '' ? undefined : { type: 'formula', source }, true)}
        />
      )}
      {given === undefined && otherwise && <p className={styles.otherwise}>{otherwise}</p>}
      {props.error && (
        <p className={wrong.error}>
          <Icon name="late" size={13} />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}

const MODE_ICONS = { value: 'edit', text: 'text', data: 'card', formula: 'calculation' } as const;

/** More than a line: a letter, not a code. */
function isLong({ maxLength = 0 }: ValueShape): boolean {
  return maxLength > 200;
}

/** A word that is a piece of case data is chosen as such. */
function modeOf(given: GivenInput | undefined, onlyFormula: boolean, names: ReadonlySet<string>): Mode {
  if (given?.type === 'formula') return names.has(given.source) ? 'data' : 'formula';
  return onlyFormula ? 'formula' : 'value';
}

function sourceOf(given: GivenInput | undefined): string {
  if (given === undefined) return 'null';
  return given.type === 'formula' ? given.source : writeGiven(given);
}
