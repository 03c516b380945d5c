// What is caught and told, in words; also where an import has left its name open.
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

it('names what is told, or says that something is', () => {
  expect(toldWords({ type: 'message', message: 'offer' } as never, context as never)).toContain('offer');
  expect(toldWords({ type: 'message' } as never, context as never)).toBe('Send a message');
  expect(toldWords({ type: 'signal' } as never, context as never)).toBe('Call to all');
});
