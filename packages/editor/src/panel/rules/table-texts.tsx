// What a decision table and its columns are called, one field each: where the drawing is written in another of its languages.
import type { DecisionTable } from '@baton/core';
import { columnIds } from '@baton/core/diagram';
import { useWords } from '@baton/look';
import { useView } from '../../document/editor-context';
import { TypedText } from '../fields/typed-text';

export function TableTexts({ table }: { readonly table: DecisionTable }) {
  const { rules } = useWords().kindOptions;
  const language = useView((view) => view.language);
  if (language === null) return null;
  const columns = [...placed(table, 'in'), ...placed(table, 'out')];
  return (
    <>
      <TypedText label={rules.name} place={`decision.${table.id}`} value={table.name} onType={nothing} />
      {columns.map(({ place, label, word }) => (
        <TypedText
          key={place}
          label={word === 'in' ? rules.when : rules.gives}
          place={place}
          value={label}
          onType={nothing}
        />
      ))}
    </>
  );
}

/** Columns with words of their own. */
function placed(table: DecisionTable, word: 'in' | 'out') {
  const columns = word === 'in' ? table.inputs : table.outputs;
  const ids = columnIds(columns, word);
  return columns.flatMap(({ label }, i) =>
    label === undefined ? [] : [{ place: `column.${table.id}.${word}.${ids[i]}`, label, word }],
  );
}

/** Written only in the other language. */
function nothing(): void {}
