// Problems of an import speak of what stands in the file in plain words, whatever its program calls it.
import { expect, test } from 'vitest';
import { importedThing } from './import-names';
import { importProblem, words } from './words';

test('by one word for what has several names', () => {
  const said = (name: string) => importedThing(words('en'), name);
  expect(said('MessageFlow')).toBe('Message between two parties');
  expect([said('DataObject'), said('dataObjectReference')]).toEqual(['Data', 'Data']);
  expect(said('UserTask')).toBe('Task for a person');
  expect(said('complexGateway (activationCondition)')).toBe('Special decision');
  expect([said('timerEventDefinition'), said('errorRef')]).toEqual(['A time comes', 'An expected exception']);
  expect([said('conditionalEventDefinition'), said('CompensateEventDefinition')]).toEqual([
    'Something becomes true',
    'It has to be undone',
  ]);
  expect([said('bogus'), said('constructor'), said('')]).toEqual([undefined, undefined, undefined]);
});

test('a setting of the program before keeps its name beside, case data only its own', () => {
  expect(importProblem('en', 'bpmn.element-not-carried', { name: 'MessageFlow' })).toBe(
    '“Message between two parties” is not taken over.',
  );
  expect(importProblem('ru', 'bpmn.extension-not-carried', { name: 'formKey' })).toContain('«Форма (formKey)»');
  expect(importProblem('en', 'bpmn.name-not-usable', { name: 'form' })).toContain('“form”');
});
