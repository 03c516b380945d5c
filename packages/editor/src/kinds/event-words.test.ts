// What is caught and told, in words; also where an import has left its name open.
import { describeExpression } from '@baton/core';
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { caughtWords, toldWords } from './event-words';

const context = { words: words('en'), format: formatters('en', 'Europe/Berlin') };

it.each([
  [{ type: 'message', message: 'order.paid' }, 'When “order.paid” arrives'],
  [{ type: 'message' }, 'A message arrives'],
  [{ type: 'signal', signal: 'stop' }, 'When “stop” is called'],
  [{ type: 'signal' }, 'A call to all is heard'],
])('says %o', (event, said) => {
  expect(caughtWords(event as never, context as never)).toBe(said);
});

it('says a condition of two pieces of data in plain words', () => {
  const variables = [
    { name: 'priority', type: 'text', label: 'Priority' },
    { name: 'promised', type: 'text', label: 'Promised priority' },
  ];
  const drawn = { ...context, diagram: { nodes: [], variables }, directory: {}, describe: describeExpression };
  const said = (when: string) => caughtWords({ type: 'condition', when }, drawn as never);
  expect(said('promised != null and priority != promised')).toBe(
    'Promised priority is filled and Priority is not Promised priority',
  );
  expect(said('priority = promised')).toBe('Priority is Promised priority');
  // What the words do not reach stays as it is written.
  for (const formula of [
    'priority != elsewhere',
    'count(list) > 2 and priority != promised',
    'f(promised and priority)',
  ])
    expect(said(formula)).toBe(formula);
});

it('names what is told, or says that something is', () => {
  expect(toldWords({ type: 'message', message: 'offer' } as never, context as never)).toContain('offer');
  expect(toldWords({ type: 'message' } as never, context as never)).toBe('Send a message');
  expect(toldWords({ type: 'signal' } as never, context as never)).toBe('Call to all');
});
