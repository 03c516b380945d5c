// Find and replace over everything that is written on a drawing.
import type { Diagram } from '@baton/core';
import { expect, it } from 'vitest';
import { runCommand } from '../commands/run-command';
import { everyText } from '../testing/every-text';
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

it('finds and replaces what is said in other languages, where it stands', () => {
  const diagram: Diagram = {
    ...everyText(),
    texts: {
      ru: { 'node.ask.name': 'Спросить клиента', 'node.letter.says.text': 'Уважаемый клиент', name: 'Заказ клиента' },
      ar: { 'flow.f3': 'كبير', 'node.gone.name': 'العميل' },
    },
  };
  const places = found(placesOfText(diagram), 'КЛИЕНТ', 'ru');
  expect(places.map(({ language, node, text }) => [language, node, text])).toEqual([
    ['ru', '', 'Заказ клиента'],
    ['ru', 'ask', 'Спросить клиента'],
    ['ru', 'letter', 'Уважаемый клиент'],
  ]);
  expect(found(placesOfText(diagram), 'كبير', 'ar')).toMatchObject([{ language: 'ar', flow: 'f3' }]);
  expect(found(placesOfText(diagram), 'العميل', 'ar')).toEqual([]);
  const command = replaceIn(diagram, new Set(places.slice(1).map(({ key }) => key)), (text) =>
    replaced(text, 'клиент', 'заказчик', 'ru'),
  );
  if (!command) throw new Error('nothing to do');
  const { diagram: after } = runCommand(diagram, command);
  expect(after.texts?.ru).toEqual({
    'node.ask.name': 'Спросить заказчика',
    'node.letter.says.text': 'Уважаемый заказчик',
    name: 'Заказ клиента',
  });
  expect({ ...after, texts: null }).toEqual({ ...diagram, texts: null });
});

it('finds and replaces letters of automatic steps', () => {
  const places = found(placesOfText(everyText()), 'parcel', 'en');
  expect(places.map(({ key }) => key)).toEqual(['letter says subject']);
  const command = replaceIn(everyText(), new Set(places.map(({ key }) => key)), (text) =>
    replaced(text, 'parcel', 'box', 'en'),
  );
  const letter = command && runCommand(everyText(), command).diagram.nodes.find(({ id }) => id === 'letter');
  expect(letter).toMatchObject({ says: [{ to: 'subject', text: 'Your box' }, { to: 'text' }] });
});
