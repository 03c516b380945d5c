// What a path is called outside of the drawing: an answer stands behind the question that it answers.
import { words } from '@baton/words';
import { expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { pathName } from './path-name';

it('names the decision before the answer, and both ends of a path without words', () => {
  const diagram = printOrder();
  const step = (id: string) => diagram.nodes.find((node) => node.id === id)?.name ?? id;
  const context = { names: { step }, words: words('en') } as never;
  const answer = diagram.flows.find(({ name }) => name === 'Accepted');
  expect(pathName(diagram, answer?.id ?? '', context)).toBe('Client’s reply? Accepted');
  const plain = diagram.flows.find(({ from, name }) => name === undefined && step(from) === 'Take the brief');
  expect(pathName(diagram, plain?.id ?? '', context)).toMatch(/^\u2068?Take the brief.*Send the offer/);
});
