// What is wrong with a form before it is sent, as a sentence for each field: what is missing, does not look as it must, is not whole.
import '@baton/words/cases';
import { useWords } from '../locale/locale-provider';
import { type FieldValues, type FormEntry, labelOf, missingFields, unlikeFields } from './field-value';
import { listOf, missingInRows, shapeOf } from './list-shape';
import { useUnlikeWords } from './mask-words';

export type FieldErrors = Readonly<Record<string, string>>;

/** A sentence for each field that is missing. */
export function useMissingWords(): (entries: readonly FormEntry[], names: readonly string[]) => Record<string, string> {
  const { forms } = useWords();
  return (entries, names) =>
    Object.fromEntries(
      names.map((name) => [name, forms.needed(entries.find((entry) => entry.variable.name === name)?.label ?? name)]),
    );
}

/** In the order of the form; nothing is wrong where it is empty. */
export function useFieldErrors(): (entries: readonly FormEntry[], values: FieldValues) => FieldErrors {
  const { forms } = useWords();
  const missing = useMissingWords();
  const unlike = useUnlikeWords();
  return (entries, values) => {
    const sentences = missing(entries, missingFields(entries, values));
    const wrong = new Set(unlikeFields(entries, values));
    for (const { variable, mask, isReadOnly } of entries) {
      if (wrong.has(variable.name) && mask !== undefined) sentences[variable.name] = unlike(mask);
      if (variable.type !== 'list' || isReadOnly) continue;
      const shape = shapeOf(variable, values[variable.name]);
      const gap = shape.kind === 'rows' ? missingInRows(shape.fields, listOf(values[variable.name])) : null;
      if (gap) sentences[variable.name] = forms.rowNeeded(gap.row, labelOf(gap.field));
    }
    const order = entries.map((entry) => entry.variable.name);
    return Object.fromEntries(
      order.filter((name) => Object.hasOwn(sentences, name)).map((name) => [name, sentences[name] as string]),
    );
  };
}
