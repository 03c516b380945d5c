import { expect, it } from 'vitest';
import { startThread } from './thread';

interface Methods {
  echo(value: string): string;
  die(): void;
}

/** A thread that answers `echo`, dies of `die`, and refuses to start when told so. */
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, workerData } from 'node:worker_threads';
  if (workerData.file === 'refuse') {
    parentPort.postMessage({ refused: { code: 'store.locked', facts: { pid: 7 } } });
  } else {
    let messages = 0;
    parentPort.on('message', (message) => {
      if (message === 'close') return parentPort.close();
      messages += 1;
      if (message.calls.some((call) => call.method === 'die')) throw new Error('out of memory, say');
      parentPort.postMessage({ replies: message.calls.map(({ id, args }) => ({ id, result: args[0] + messages })) });
    });
    parentPort.postMessage('ready');
  }
`)}`,
);
const data = { file: '', readOnly: false };

it('sends calls of one turn as one message and hands each its own reply', async () => {
  const thread = await startThread<Methods>(entry, data);
  expect(await Promise.all([thread.call.echo('a'), thread.call.echo('b')])).toEqual(['a1', 'b1']);
  expect(await thread.call.echo('c')).toBe('c2');
  await thread.close();
});

it('answers calls made before it is closed, and refuses later ones', async () => {
  const thread = await startThread<Methods>(entry, data);
  const before = thread.call.echo('a');
  const closed = thread.close();
  await expect(thread.call.echo('b')).rejects.toMatchObject({ code: 'store.closed' });
  expect(await before).toBe('a1');
  await closed;
});

it('rejects what waits, and all that comes later, when the thread dies', async () => {
  const thread = await startThread<Methods>(entry, data);
  const dying = thread.call.die();
  await expect(dying).rejects.toMatchObject({ code: 'store.closed', facts: { detail: 'out of memory, say' } });
  await expect(thread.call.echo('a')).rejects.toMatchObject({ code: 'store.closed' });
  await thread.close();
});

it('rejects with what the thread refuses to start for', async () => {
  const refused = startThread<Methods>(entry, { ...data, file: 'refuse' });
  await expect(refused).rejects.toMatchObject({ code: 'store.locked', facts: { pid: 7 } });
});
