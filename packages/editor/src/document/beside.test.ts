// Questions beside the page: answered by a worker, by the page where there is none or it breaks, by nobody once closed.
import { expect, it } from 'vitest';
import { openBeside } from './beside';

interface FakeWorker {
  readonly sent: { n: number; question: string }[];
  readonly worker: Worker;
}

function fake(): FakeWorker {
  const sent: FakeWorker['sent'] = [];
  const worker = { postMessage: (asked: (typeof sent)[number]) => sent.push(asked), terminate() {} };
  return { sent, worker: worker as unknown as Worker };
}

const here = async (question: string) => `here: ${question}`;
const tell = ({ worker }: FakeWorker, data: object) => worker.onmessage?.({ data } as MessageEvent);
const turns = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

it('each answer goes to its own question, and what fails there fails here', async () => {
  const one = fake();
  const { ask } = openBeside(() => one.worker, here);
  const answers = [ask('a'), ask('b'), ask('c')];
  tell(one, { n: 2, answer: 'B' });
  tell(one, { n: 1, answer: 'A' });
  tell(one, { n: 3, failed: 'no' });
  await expect(answers[0]).resolves.toBe('A');
  await expect(answers[1]).resolves.toBe('B');
  await expect(answers[2]).rejects.toThrow('no');
});

it('where no worker can be had the page answers', async () => {
  const none = openBeside(() => null, here);
  const forbidden = openBeside(() => {
    throw new Error('forbidden');
  }, here);
  expect([await none.ask('a'), await forbidden.ask('b')]).toEqual(['here: a', 'here: b']);
});

it('a worker that breaks is given up for good, and what it owed is answered by the page', async () => {
  const one = fake();
  let started = 0;
  const { ask } = openBeside(() => {
    started++;
    return one.worker;
  }, here);
  const owed = ask('a');
  one.worker.onerror?.({ preventDefault() {} } as ErrorEvent);
  expect([await owed, await ask('b'), started]).toEqual(['here: a', 'here: b', 1]);
});

it('once closed nothing is answered any more', async () => {
  const beside = openBeside(() => null, here);
  let answered = false;
  beside.ask('a').then(() => {
    answered = true;
  });
  beside.close();
  await turns();
  expect(answered).toBe(false);
});
