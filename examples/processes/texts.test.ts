// The example processes speak Russian and Arabic as they speak English: every step, field, choice, path, time target and question, with the same
// data filled in.
import type { Diagram } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { company, exampleProcesses } from './src/index';

const PLACEHOLDER = /\{\w+\}/g;

interface Data {
  readonly name: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly options?: readonly { readonly id: string; readonly name: string }[] | undefined;
}

/** Everything that is said in a drawing, by its place in `texts`. */
function saidIn(diagram: Diagram): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const add = (place: string, text: string | undefined) => text && said.set(place, text);
  const addData = ({ name, label, unit, options = [] }: Data) => {
    add(`variable.${name}`, label);
    add(`unit.${name}`, unit);
    for (const option of options) add(`option.${name}.${option.id}`, option.name);
  };
  add('name', diagram.name);
  add('description', diagram.description);
  for (const { id, name } of diagram.lanes) add(`lane.${id}.name`, name);
  for (const { id, name } of diagram.flows) add(`flow.${id}`, name);
  for (const { id, name } of diagram.clocks ?? []) add(`clock.${id}`, name);
  for (const variable of diagram.variables) addData(variable);
  for (const node of diagram.nodes) {
    add(`node.${node.id}.name`, node.name);
    if (node.kind === 'subProcess') for (const variable of node.variables ?? []) addData(variable);
    if (node.kind !== 'userTask') continue;
    add(`node.${node.id}.instructions`, node.instructions);
    add(`node.${node.id}.script`, node.script);
    add(`node.${node.id}.question`, node.answerLink?.question);
    for (const { id, name, next } of node.outcomes ?? []) {
      add(`outcome.${node.id}.${id}`, name);
      add(`outcome.${node.id}.${id}.next`, next);
    }
    for (const { variable, label, help, section } of node.form ?? []) {
      add(`field.${node.id}.${variable}`, label);
      add(`field.${node.id}.${variable}.help`, help);
      add(`field.${node.id}.${variable}.section`, section);
    }
  }
  return said;
}

const placeholders = (text: string) => (text.match(PLACEHOLDER) ?? []).toSorted();

describe.each(exampleProcesses.map(({ diagram }) => diagram))('$id', (diagram) => {
  const said = saidIn(diagram);

  it.each(['ru', 'ar'])('says all of it in %s', (locale) => {
    const texts = diagram.texts?.[locale] ?? {};
    expect([...said].filter(([place]) => !texts[place])).toEqual([]);
    const amiss = [...said].filter(
      ([place, text]) => placeholders(texts[place] ?? '').join() !== placeholders(text).join(),
    );
    expect(amiss).toEqual([]);
  });

  it.each(['ru', 'ar'])('says nothing in %s of what is not drawn any more', (locale) => {
    expect(Object.keys(diagram.texts?.[locale] ?? {}).filter((place) => !said.has(place))).toEqual([]);
  });
});

it.each(['ru', 'ar'])('the company says its roles, calendars and closed days in %s', (locale) => {
  const said = company.texts?.[locale] ?? {};
  const own = [
    ...company.roles.map((role) => role.name),
    ...company.calendars.flatMap(({ name, holidays }) => [name, ...holidays.map((holiday) => holiday.name)]),
  ];
  expect(new Set(Object.keys(said))).toEqual(new Set(own));
  expect(Object.entries(said).filter(([before, after]) => after.trim() === '' || after === before)).toEqual([]);
});
