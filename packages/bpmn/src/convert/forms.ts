// Forms that stand in the file itself (formData of Camunda 7, formProperty of Flowable): fields of a step, and the case data behind them.
import type { FormField, Json, Mapping, Variable, VariableType } from '@baton/core';
import { fitsVariable } from '@baton/core';
import type { BpmnElement } from '../model/element';
import { isFeelName, isId, titleOf } from '../names/names';
import { own } from '../vendor/vendor-reader';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element';
import { compact, type ProcessContext } from './process-context';

export interface TaskForm {
  readonly form: FormField[];
  /** Each field passed on as it is, for steps that map what goes out. */
  readonly output: Mapping[];
}

export function taskForm(element: BpmnElement, context: ProcessContext): TaskForm {
  const fields = fieldsOf(element, context);
  for (const { variable } of fields) context.declare(variable);
  const form = fields.map(({ variable, required, readOnly }) =>
    compact({
      variable: variable.name,
      label: variable.label,
      required: required || undefined,
      readOnly: readOnly || undefined,
    }),
  );
  const output = fields.filter(({ readOnly }) => !readOnly).map(({ variable: { name } }) => ({ from: name, to: name }));
  return { form, output };
}

/** The form of a start event asks for the data of the new case. */
export function eventForm(element: BpmnElement, context: ProcessContext): void {
  for (const { variable, required } of fieldsOf(element, context)) {
    context.declare(compact({ ...variable, atStart: true, required: required || undefined }));
  }
}

interface Field {
  readonly variable: Variable;
  readonly required: boolean;
  readonly readOnly: boolean;
}

const TYPES: Readonly<Record<string, VariableType>> = {
  string: 'text',
  long: 'number',
  int: 'number',
  integer: 'number',
  double: 'number',
  float: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  enum: 'choice',
  dropdown: 'choice',
};

function fieldsOf(element: BpmnElement, context: ProcessContext): readonly Field[] {
  const fields = context.vendor.elements(element, 'formData').flatMap((data) => childrenNamed(data, 'formField'));
  const properties = context.vendor.elements(element, 'formProperty');
  return [...fields, ...properties].flatMap((xml) => fieldOf(xml, context) ?? []).slice(0, 100);
}

function fieldOf(xml: XmlElement, context: ProcessContext): Field | undefined {
  const named = own(xml, 'variable') ?? own(xml, 'id');
  const name = context.expressions.variable(named);
  if (name === undefined) return undefined;
  const constraints = childrenNamed(xml, 'validation').flatMap((one) => childrenNamed(one, 'constraint'));
  const has = (constraint: string) => constraints.some((one) => attribute(one, 'name') === constraint);
  const variable = withDefault(variableOf(xml, name), attribute(xml, 'defaultValue') ?? attribute(xml, 'default'));
  return {
    variable,
    required: has('required') || attribute(xml, 'required') === 'true',
    readOnly: has('readonly') || attribute(xml, 'writable') === 'false' || attribute(xml, 'writeable') === 'false',
  };
}

function variableOf(xml: XmlElement, name: string): Variable {
  const type = TYPES[(attribute(xml, 'type') ?? 'string').toLowerCase()] ?? 'any';
  const label = titleOf(attribute(xml, 'label') ?? attribute(xml, 'name'));
  if (type !== 'choice') return compact({ name, type, label });
  const options = childrenNamed(xml, 'value').map((one) => ({
    id: attribute(one, 'id') ?? '',
    name: titleOf(attribute(one, 'name')) ?? attribute(one, 'id') ?? '',
  }));
  // Options whose keys are no ids are free text here.
  const usable = options.length > 0 && options.length <= 100 && options.every(({ id }) => isId(id));
  return usable ? compact({ name, type, label, options }) : compact({ name, type: 'text' as const, label });
}

/** A literal default; expressions are left out, as they are of the old host. */
export function withDefault(variable: Variable, text: string | undefined): Variable {
  if (text === undefined || text === '' || /[$#]\{/.test(text)) return variable;
  const value = asJson(text, variable.type);
  return value !== undefined && fitsVariable(variable, value) ? { ...variable, default: value } : variable;
}

function asJson(text: string, type: VariableType): Json | undefined {
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  return text;
}

/** Data objects of Flowable and Activiti, which hold a first value, and typed ones of others: case data that is evident. */
export function dataObject(element: BpmnElement, context: ProcessContext): Variable | undefined {
  const [value] = context.vendor.elements(element, 'value');
  const name = element.get('name');
  if (!value || typeof name !== 'string' || !isFeelName(name)) return undefined;
  const reference = context.written(element, 'itemSubjectRef')?.value ?? '';
  const type = DATA_TYPES[reference.slice(reference.indexOf(':') + 1)] ?? 'any';
  return withDefault({ name, type }, value.text.trim());
}

const DATA_TYPES: Readonly<Record<string, VariableType>> = {
  string: 'text',
  int: 'number',
  integer: 'number',
  long: 'number',
  double: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
};
