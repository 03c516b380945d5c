import { afterEach, expect, it, vi } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { topicsFor } from './event-streams';

let office: Office;
afterEach(() => {
  office?.server.close();
  vi.useRealTimers();
});

/** Reads a stream one event at a time. */
async function listen(who: OfficeCaller) {
  const response = await who.get('/api/events');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let buffer = '';
  return {
    async next(): Promise<string | null> {
      while (!buffer.includes('\n\n')) {
        const { done, value } = await reader.read();
        if (done) return null;
        buffer += value;
      }
      const end = buffer.indexOf('\n\n');
      const event = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      return event;
    },
    stop: () => reader.cancel(),
  };
}

const changed = (topic: string) => `event: changed\ndata: ${JSON.stringify({ topic })}`;
const start = async (who: OfficeCaller, commandId: string) =>
  good('POST /api/cases', who.post('/api/cases', { processId: 'order', variables: { client: 'N' }, commandId }));

it('tells whom it concerns that a case has changed, and no more than that', async () => {
  office = await openOffice({ limits: { coalesceIn: 1 } });
  const ben = await office.as('ben');
  const stream = await listen(ben);
  expect(await stream.next()).toMatch(/^event: open/);
  const { instanceId } = await start(await office.as('ann'), 'c1');
  const told = new Set([await stream.next(), await stream.next(), await stream.next()]);
  expect(told).toEqual(new Set([changed('cases'), changed('items'), changed(`case:${instanceId}`)]));
  await stream.stop();
});

it('tells many changes together', async () => {
  office = await openOffice({ limits: { coalesceIn: 400 } });
  const ann = await office.as('ann');
  const stream = await listen(await office.as('olga'));
  await stream.next();
  for (let i = 0; i < 5; i++) await start(ann, `c${i}`);
  const told = [];
  for (let i = 0; i < 7; i++) told.push(await stream.next());
  expect(told.filter((event) => event === changed('cases'))).toHaveLength(1);
  expect(told.filter((event) => event?.includes('case:'))).toHaveLength(5);
  await stream.stop();
});

it('tells strangers nothing of a case, and everyone of processes', () => {
  const eve = { person: 'eve', sight: 'own', people: ['eve'], permissions: [] } as const;
  const change = { topics: ['cases', 'items', 'alerts'], instanceId: 'c1', people: ['ann'] } as const;
  expect(topicsFor(eve, change)).toEqual([]);
  expect(topicsFor({ ...eve, sight: 'all' }, change)).toEqual(['cases', 'items', 'alerts', 'case:c1']);
  expect(topicsFor({ ...eve, sight: 'team', people: ['eve', 'ann'] }, change)).toContain('case:c1');
  expect(topicsFor(eve, { topics: ['processes'], people: [] })).toEqual(['processes']);
  expect(topicsFor(eve, { topics: ['directory', 'calendars'], people: [] })).toEqual(['directory', 'calendars']);
});

it('shows a sign of life, and ends when the reader may read no more', async () => {
  office = await openOffice({ limits: { heartbeatIn: 5 } });
  const stream = await listen(await office.as('ben'));
  await stream.next();
  expect(await stream.next()).toBe(': alive');
  const people = await office.store.people();
  await office.store.savePeople(people.map((person) => (person.id === 'ben' ? { ...person, inactive: true } : person)));
  let last: string | null = '';
  while (last !== null) last = await stream.next();
  expect(last).toBeNull();
});

it('opens only so many streams, and one more when another was closed', async () => {
  office = await openOffice({ limits: { streamsPerPerson: 2 } });
  const ben = await office.as('ben');
  const first = await listen(ben);
  const second = await listen(ben);
  await first.next();
  await refused('GET /api/events', ben.get('/api/events'), 'streams.too-many');
  const ann = await listen(await office.as('ann'));
  await second.stop();
  await vi.waitFor(async () => {
    const again = await ben.get('/api/events');
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
  await Promise.all([first.stop(), ann.stop()]);
});

it('opens no stream that nobody reads', async () => {
  office = await openOffice();
  const ben = await office.as('ben');
  const head = await ben.fetch(new Request('http://127.0.0.1:4000/api/events', { method: 'HEAD' }));
  expect(head.status).toBe(405);
});

it('ends all streams when the server closes', async () => {
  office = await openOffice();
  const stream = await listen(await office.as('ben'));
  await stream.next();
  office.server.close();
  expect(await stream.next()).toBeNull();
});
