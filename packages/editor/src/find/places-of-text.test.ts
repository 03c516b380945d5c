// Find and replace over everything that is written on a drawing.
import { expect, it } from 'vitest';
import { runCommand } from '../commands/run-command';
import { printOrder } from '../testing/print-order';
import { found, placesOfText, replaced, replaceIn } from './places-of-text';

it('finds whatever the case, in names and on paths', () => {
  const places = found(placesOfText(printOrder()), 'CLIENT', 'en');
  expect(places.map(({ text }) => text)).toEqual([
    'Client’s reply?',
    'Client approves',
    'Call the client',
    'Client’s answer?',
  ]);
  expect(found(placesOfText(printOrder()), 'reached', 'en').map(({ flow }) => flow)).toEqual(['f18']);
  expect(found(placesOfText(printOrder()), '', 'en')).toEqual([]);
});

it('replaces every occurrence and takes signs as they are', () => {
  expect(replaced('Client calls client', 'client', 'buyer', 'en')).toBe('buyer calls buyer');
  expect(replaced('a.b', '.', '$&', 'en')).toBe('a$&b');
  expect(replaced('aaa', 'a', 'aa', 'en')).toBe('aaaaaa');
  expect(replaced('İİ', 'i', 'x', 'tr')).toBe('xx');
});

it('is one command that leaves a drawing, and never takes the last word', () => {
  const diagram = printOrder();
  const task = diagram.nodes.find((node) => node.id === 'brief');
  if (task?.kind !== 'userTask') throw new Error('no task');
  task.form = [{ variable: 'reply', label: 'What does the client say?', help: 'As the client said it' }];
  task.outcomes = [{ id: 'yes', name: 'The client agrees' }];
  const keys = new Set(placesOfText(diagram).map(({ key }) => key));
  const command = replaceIn(diagram, keys, (text) => replaced(text, 'client', 'buyer', 'en'));
  if (!command) throw new Error('nothing to do');
  const { diagram: after, result } = runCommand(diagram, command);
  expect(result.ok).toBe(true);
  const now = after.nodes.find((node) => node.id === 'brief');
  expect(now).toMatchObject({
    form: [{ label: 'What does the buyer say?', help: 'As the buyer said it' }],
    outcomes: [{ name: 'The buyer agrees' }],
  });
  expect(found(placesOfText(after), 'client', 'en')).toEqual([]);
  expect(replaceIn(diagram, keys, (text) => replaced(text, 'Deliver', '', 'en'))).toBeNull();
});
