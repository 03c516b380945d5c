// How steps are read aloud, in the words of the screen.
import { type Diagram, parseDiagram } from '@baton/core';
import { formatters, type Locale, loadLanguage, words } from '@baton/words';
import '@baton/words/parts';
import { expect, test } from 'vitest';
import { scopeOf } from '../layout/scope';
import { stepNumbers } from '../layout/step-numbers';
import { stepSentence } from './step-sentence';

const directory = {
  roles: [{ id: 'warehouse', name: 'Warehouse' }],
  people: [],
  calendars: [],
};

function stock(): Diagram {
  const parsed = parseDiagram({
    format: 1,
    id: 'stock',
    name: 'Stock',
    keyPrefix: 'ST',
    lanes: [],
    nodes: [
      { id: 'start', kind: 'startEvent' },
      {
        id: 'check',
        kind: 'userTask',
        name: 'Check stock',
        assignment: { pools: [{ type: 'role', role: 'warehouse' }], pick: 'offer' },
        deadline: { budget: { dueIn: { amount: 4, unit: 'workingHours' } } },
      },
      {
        id: 'late',
        kind: 'boundaryEvent',
        attachedTo: 'check',
        interrupting: true,
        event: { type: 'message', message: 'order.cancelled' },
      },
      { id: 'both', kind: 'parallelGateway' },
      { id: 'pack', kind: 'userTask', name: 'Pack it' },
      { id: 'order', kind: 'userTask', name: 'Order it' },
      { id: 'end', kind: 'endEvent', name: 'Done' },
      { id: 'told', kind: 'endEvent', name: 'Told' },
    ],
    flows: [
      { id: 'f1', from: 'start', to: 'check' },
      { id: 'f2', from: 'check', to: 'pack', name: 'There' },
      { id: 'f3', from: 'check', to: 'order', name: 'Short' },
      { id: 'f4', from: 'pack', to: 'both' },
      { id: 'f5', from: 'order', to: 'end' },
      { id: 'f6', from: 'both', to: 'end' },
      { id: 'f8', from: 'both', to: 'told' },
      { id: 'f7', from: 'late', to: 'end' },
    ],
    variables: [],
    ladders: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.diagram;
}

function read(id: string, locale: Locale): string {
  const diagram = stock();
  const scope = scopeOf(diagram, null);
  const node = scope.byId.get(id);
  if (!node) throw new Error(id);
  const context = { diagram, directory, words: words(locale), format: formatters(locale, 'Europe/Berlin') };
  return stepSentence(node, scope, stepNumbers(scope).get(id), context);
}

test('its number, its name, what it is, who does it, until when, where it leads and by how many paths', () => {
  expect(read('check', 'en')).toBe(
    'Step 1, Check stock, Task for a person, Warehouse, within 4 working hours, next: There: Pack it and Short: Order it, 2 paths out',
  );
});

test('what may happen meanwhile says at which step; what is called like its kind says it once', () => {
  expect(read('late', 'en')).toMatch(/, If this happens meanwhile, next: Done, at “Check stock”$/);
  expect(read('both', 'en').match(/do together/gi)).toHaveLength(1);
});

test.each([
  ['ru', 'Check stock', '4 рабочих часа'],
  ['ar', 'Check stock', '4'],
] as const)('in %s the same', async (locale, name, within) => {
  await loadLanguage(locale);
  const said = read('check', locale);
  expect(said).toContain(name);
  expect(said).toContain(within);
  expect(said).not.toMatch(/Step|within|paths|next/);
});
