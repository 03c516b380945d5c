// Forms over case data, as whoever does a task fills them in: for the console and for the try-out. An entry of its own (`@baton/look/form`), since
// it brings every kind of field.
export { currencyOf } from './form/currency';
export { type FieldErrors, useFieldErrors, useMissingWords } from './form/field-errors';
export { FieldGrid, type FieldGridProps, focusField } from './form/field-grid';
export {
  type FieldValue,
  type FieldValues,
  type FormEntry,
  fieldsOfRefusal,
  isEmpty,
  labelOf,
  startValue,
  valuesToSend,
} from './form/field-value';
export { inSentence } from './form/in-sentence';
export { type FormDraft, ResultForm, type ResultFormProps } from './form/result-form';
export { type AskedForm, entriesFor, valuesOf } from './form/step-form';
export { ValueText, type ValueTextProps } from './form/value-text';
