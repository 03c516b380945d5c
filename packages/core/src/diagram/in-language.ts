// A drawing with its texts in another language, as far as it brings them (`Diagram.texts`). Called before a drawing is shown to who does not
// draw: on the page of a case, as a template, and for the names that lists show.
import type { Diagram } from './diagram';
import type { FormField } from './form';
import type { RowField, Variable } from './variable';

type Said = (place: string) => string | undefined;
type Node = Diagram['nodes'][number];

/** @param locale such as `ar`; `pt-BR` falls back to `pt` */
export function inLanguage(diagram: Diagram, locale: string): Diagram {
  const texts = diagram.texts?.[locale] ?? diagram.texts?.[locale.split('-')[0] as string];
  if (!texts) return diagram;
  const said: Said = (place) => texts[place];
  return {
    ...diagram,
    name: texts.name ?? diagram.name,
    ...(diagram.description && { description: texts.description ?? diagram.description }),
    lanes: diagram.lanes.map((lane) => ({ ...lane, name: said(`lane.${lane.id}.name`) ?? lane.name })),
    nodes: diagram.nodes.map((node) => nodeIn(node, said)),
    flows: diagram.flows.map((flow) => {
      const name = said(`flow.${flow.id}`) ?? flow.name;
      return { ...flow, ...(name !== undefined && { name }) };
    }),
    variables: diagram.variables.map((variable) => variableIn(variable, said)),
    ...(diagram.notes && {
      notes: diagram.notes.map((note) => ({ ...note, text: said(`note.${note.id}`) ?? note.text })),
    }),
    ...(diagram.groups && {
      groups: diagram.groups.map((group) => ({ ...group, name: said(`group.${group.id}`) ?? group.name })),
    }),
    ...(diagram.clocks && {
      clocks: diagram.clocks.map((clock) => ({ ...clock, name: said(`clock.${clock.id}`) ?? clock.name })),
    }),
  };
}

/** What a drawing calls things, by its own words, in another language: for rows that tell only a name. */
export function phrasesOf(diagram: Diagram, locale: string): Readonly<Record<string, string>> {
  const shown = inLanguage(diagram, locale);
  const phrases: Record<string, string> = {};
  const add = (own: string | undefined, other: string | undefined) => {
    if (own !== undefined && other !== undefined && own !== other) phrases[own] ??= other;
  };
  if (shown === diagram) return phrases;
  add(diagram.name, shown.name);
  diagram.nodes.forEach((node, i) => {
    const other = shown.nodes[i];
    add(node.name, other?.name);
    if (node.kind !== 'userTask' || other?.kind !== 'userTask') return;
    node.outcomes?.forEach((outcome, at) => {
      add(outcome.name, other.outcomes?.[at]?.name);
    });
  });
  diagram.lanes.forEach((lane, i) => {
    add(lane.name, shown.lanes[i]?.name);
  });
  diagram.clocks?.forEach((clock, i) => {
    add(clock.name, shown.clocks?.[i]?.name);
  });
  return phrases;
}

function nodeIn(node: Node, said: Said): Node {
  const name = said(`node.${node.id}.name`) ?? node.name;
  const named = { ...node, ...(name !== undefined && { name }) };
  if (named.kind !== 'userTask') return named;
  const instructions = said(`node.${node.id}.instructions`) ?? named.instructions;
  const script = said(`node.${node.id}.script`) ?? named.script;
  return {
    ...named,
    ...(instructions !== undefined && { instructions }),
    ...(script !== undefined && { script }),
    ...(named.outcomes && {
      outcomes: named.outcomes.map((outcome) => {
        const next = said(`outcome.${node.id}.${outcome.id}.next`) ?? outcome.next;
        const called = said(`outcome.${node.id}.${outcome.id}`) ?? outcome.name;
        return { ...outcome, name: called, ...(next !== undefined && { next }) };
      }),
    }),
    ...(named.form && { form: named.form.map((field) => fieldIn(field, node.id, said)) }),
  };
}

/** A field of a form: `field.<step>.<variable>`, and `.help`, `.section` of it. */
function fieldIn(field: FormField, node: string, said: Said): FormField {
  const place = `field.${node}.${field.variable}`;
  const label = said(place) ?? field.label;
  const help = said(`${place}.help`) ?? field.help;
  const section = said(`${place}.section`) ?? field.section;
  return {
    ...field,
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(section !== undefined && { section }),
  };
}

function variableIn(variable: Variable, said: Said): Variable {
  const { items } = variable;
  return {
    ...dataIn(variable, variable.name, said),
    ...(items && 'fields' in items
      ? {
          items: {
            ...items,
            fields: items.fields.map((field) => dataIn(field, `${variable.name}.${field.name}`, said)),
          },
        }
      : {}),
  };
}

/** Case data: `variable.<name>`, its choices `option.<name>.<id>`, its unit `unit.<name>`; a field of a list's rows is `<list>.<field>`. */
function dataIn<One extends Variable | RowField>(one: One, place: string, said: Said): One {
  const label = said(`variable.${place}`) ?? one.label;
  const unit = said(`unit.${place}`) ?? one.unit;
  return {
    ...one,
    ...(label !== undefined && { label }),
    ...(unit !== undefined && { unit }),
    ...(one.options && {
      options: one.options.map((option) => ({ ...option, name: said(`option.${place}.${option.id}`) ?? option.name })),
    }),
  };
}
