// The head of a column of a decision table: its name as a field, and behind a button what it asks or fills, the possible answers, what is said when
// no rule holds.
import { classes, Icon, Popover, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import styles from './table-dialog.module.css';

interface ColumnHeadProps {
  /** "If" or "Then". */
  readonly word: string;
  readonly name: string;
  readonly label: string;
  /** Of the label in `Diagram.texts`. */
  readonly place: string;
  readonly placeholder: string;
  readonly formula: string;
  readonly formulaLabel: string;
  readonly canRemove: boolean;
  readonly isResult?: boolean;
  readonly values?: readonly string[] | undefined;
  readonly otherwise?: string | undefined;
  readonly onLabel: (label: string) => void;
  readonly onFormula: (formula: string) => void;
  readonly onValues?: (values: string[] | undefined) => void;
  readonly onOtherwise?: (otherwise: string | undefined) => void;
  readonly onRemove: () => void;
}

export function ColumnHead(props: ColumnHeadProps) {
  const { common, kindOptions } = useWords();
  const { rules } = kindOptions;
  const edit = useEdit();
  const { name, word, isResult } = props;
  return (
    <th scope="col" className={classes(isResult && styles.result)}>
      <span className={styles.word}>{word}</span>
      <DialogTrigger>
        <Button className={styles.column ?? ''} isDisabled={edit.readOnly}>
          <bdi>{name}</bdi>
          <Icon name="down" size={12} />
        </Button>
        <Popover placement="bottom start">
          <Dialog aria-label={name} className={styles.columnDialog ?? ''}>
            <TypedText
              label={common.name}
              placeholder={props.placeholder}
              {...(props.label !== '' && { place: props.place })}
              value={props.label}
              onType={props.onLabel}
            />
            {isResult ? (
              <TypedText label={props.formulaLabel} spellCheck="false" value={props.formula} onType={props.onFormula} />
            ) : (
              <FormulaField label={props.formulaLabel} value={props.formula} onType={props.onFormula} />
            )}
            {isResult && (
              <>
                <TypedText
                  label={rules.values}
                  isOptional
                  spellCheck="false"
                  value={(props.values ?? []).join(', ')}
                  onType={(text) => {
                    const values = text
                      .split(',')
                      .map((one) => one.trim())
                      .filter((one) => one !== '');
                    props.onValues?.(values.length > 0 ? values : undefined);
                  }}
                />
                <FormulaField
                  label={rules.otherwise}
                  canBeEmpty
                  value={props.otherwise ?? ''}
                  onType={(text) => props.onOtherwise?.(text.trim() === '' ? undefined : text)}
                />
              </>
            )}
            <QuietButton icon="delete" isDisabled={!props.canRemove} onPress={props.onRemove}>
              {rules.removeColumn(name)}
            </QuietButton>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </th>
  );
}
