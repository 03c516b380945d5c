// A formula (FEEL) with what is wrong in it said while typing; it can be opened wide, with completion.
import { IconButton, useLocale, useWords } from '@baton/look';
import { lazy, Suspense, useState } from 'react';
import { useEdit } from '../edit';
import styles from './fields.module.css';
import { formulaError } from './formula-error';
import { TypedArea } from './typed-text';

const FormulaDialog = lazy(() => import('./formula-dialog'));

export interface FormulaFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  /** Empty: the formula was taken away. */
  readonly onType: (formula: string) => void;
  readonly help?: string;
  readonly canBeEmpty?: boolean;
}

export function FormulaField({ label, labelHidden, value, onType, help, canBeEmpty }: FormulaFieldProps) {
  const locale = useLocale();
  const { kindOptions, panel } = useWords();
  const { readOnly, seal } = useEdit();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const error = formulaError(typed ?? value, locale);
  const change = (text: string) => {
    if (text.trim() !== '' || canBeEmpty) onType(text);
  };
  return (
    <div className={styles.formula} data-labelled={labelHidden ? undefined : ''}>
      <TypedArea
        label={label}
        labelHidden={labelHidden}
        placeholder={panel.decide.formula}
        rows={1}
        spellCheck="false"
        value={value}
        error={error}
        help={help}
        onType={(text) => {
          setTyped(text);
          change(text);
        }}
        onFocusChange={(isFocused) => !isFocused && setTyped(null)}
      />
      {!readOnly && (
        <IconButton
          icon="fit"
          size="s"
          className={styles.wide}
          label={`${kindOptions.formula.big}: ${label}`}
          onPress={() => setOpen(true)}
        />
      )}
      {isOpen && (
        <Suspense>
          <FormulaDialog
            label={label}
            value={value}
            onType={change}
            onClose={() => {
              seal();
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
