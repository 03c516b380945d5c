// A change of a path, a condition or a form is told by which it is, not only that there is one.
import '@baton/words/parts';
import { type Diagram, describeExpression, type Flow, type Node } from '@baton/core';
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../document/editor';
import { printOrder } from '../testing/print-order';
import { businessChanges } from './business-changes';
import { changeWords } from './change-words';

const drawn = printOrder();
const paths = drawn.flows.filter(({ from }) => from === 'reply');
const asking = paths.filter(({ when }) => when !== undefined);

const withPath = (id: string, part: Partial<Flow>): Diagram => ({
  ...drawn,
  flows: drawn.flows.map((flow) => (flow.id === id ? { ...flow, ...part } : flow)),
});
type Form = readonly { readonly variable: string; readonly label: string; readonly required?: boolean }[];
const withForm = (form: Form): Diagram => ({
  ...drawn,
  nodes: drawn.nodes.map((node) => (node.id === 'brief' ? ({ ...node, form } as Node) : node)),
});

function told(before: Diagram, after: Diagram, locale: 'en' | 'ru' | 'ar' = 'en'): string[] {
  const context = (diagram: Diagram) => ({
    diagram,
    directory: EMPTY_DIRECTORY,
    words: words(locale),
    format: formatters(locale, 'Europe/Berlin'),
    describe: describeExpression,
  });
  return businessChanges(before, after).map((change) => changeWords(change, context(after), context(before)));
}

it('says which condition, as it is and as it was', () => {
  const [path] = asking;
  if (!path) throw new Error('no path asks anything');
  const asks = (n: number) => withPath(path.id, { when: `sum > ${n}`, name: 'Dear' });
  expect(told(asks(100), asks(200))).toEqual(['path “Dear”: sum is more than 200 instead of: sum is more than 100']);
  expect(told(asks(100), asks(200), 'ru')[0]).toMatch(/^путь «Dear»: .*200.* вместо: .*100/);
  expect(told(asks(100), asks(200), 'ar')[0]).toMatch(/^المسار «\u2068Dear\u2069»: .*200.* بدلًا من: .*100/);
});

it('says what a path is called, where it leads, and which are new or no more', () => {
  const [first, second] = asking;
  if (!first || !second) throw new Error('fewer than two paths ask anything');
  expect(told(drawn, withPath(first.id, { name: 'Perhaps' }))).toEqual([`path “Perhaps” was called “${first.name}”`]);
  expect(told(drawn, withPath(first.id, { to: 'brief' === first.to ? 'offer' : 'brief' }))[0]).toMatch(
    /^path “.+”: to “.+” instead of: to “.+”$/,
  );
  const without = { ...drawn, flows: drawn.flows.filter(({ id }) => id !== first.id) };
  expect(told(drawn, without)[0]).toMatch(new RegExp(`^no more path “${first.name}” to “.+” \\(.+\\)$`));
  expect(told(without, drawn)[0]).toMatch(new RegExp(`^new path “${first.name}” to “.+” \\(.+\\)$`));
  const flows = drawn.flows.map((flow) => (flow === first ? second : flow === second ? first : flow));
  expect(told(drawn, { ...drawn, flows })[0]).toMatch(
    new RegExp(`^asks in the order .*“${second.name}”.*“${first.name}”`),
  );
});

it('says a path without a name by where it leads', () => {
  const only = drawn.flows.find(({ from }) => from === 'brief');
  if (!only) throw new Error('nothing comes after the brief');
  expect(told(drawn, withPath(only.id, { to: 'reply' }))).toEqual([
    'no more path to “Send the offer” · new path to “Client’s reply?”',
  ]);
});

it('says for which data a form asks, and how', () => {
  const [paper, ink, glue] = ['Paper', 'Ink', 'Glue'].map((label) => ({ variable: label.toLowerCase(), label }));
  if (!paper || !ink || !glue) throw new Error('three fields');
  const change = (before: Form, after: Form) => told(withForm(before), withForm(after));
  expect(change([], [paper, ink])).toEqual(['also asks for Paper and Ink']);
  expect(change([paper, ink, glue], [ink])).toEqual(['no longer asks for Paper and Glue']);
  expect(change([paper], [{ ...paper, required: true }])).toEqual(['must be filled in now: Paper']);
  expect(change([{ ...paper, required: true }], [paper])).toEqual(['may stay empty now: Paper']);
  expect(change([paper], [{ ...paper, label: 'Sheets' }, glue])).toEqual([
    'also asks for Glue · asks otherwise for Sheets',
  ]);
  expect(change([paper, ink], [ink, glue, paper])).toEqual(['also asks for Glue · asks in another order']);
});

it('says what a step says to do now, and what it said where it says nothing any more', () => {
  const says = (instructions?: string): Diagram => ({
    ...drawn,
    nodes: drawn.nodes.map((node) => (node.id === 'brief' ? ({ ...node, instructions } as Node) : node)),
  });
  expect(told(says('Ask.'), says('Ask twice.'))).toEqual(['other instructions: “Ask twice.”']);
  expect(told(says('Ask.'), says('Ask twice.'), 'ru')).toEqual(['другие указания: «Ask twice.»']);
  expect(told(says('Ask.'), says())).toEqual(['other instructions · was: “Ask.”']);
});

it('names the compared versions in the middle of a sentence', () => {
  const { comparing, version, draft } = words('en').versions;
  expect(comparing.title(version(1), draft)).toBe('From version 1 to the draft');
});

it('says nothing of a form that asks for nothing', () => {
  expect(businessChanges(drawn, withForm([]))).toEqual([]);
});
