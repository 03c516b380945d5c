// The page on which someone outside answers a task, as a browser without script and a mail program see it.
import { boundary, end, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import { type CaseUnderTest, createTestHost, type TestHost } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from './create-server';

const ask = userTask('ask', {
  name: 'Approve the layout of {client}',
  outcomes: [
    { id: 'ok', name: 'Good as it is' },
    { id: 'remarks', name: 'There are <remarks>' },
  ],
  form: [{ variable: 'remarks', required: true, outcomes: ['remarks'] }],
  answerLink: { question: 'Is it good, {client}?', note: 'remarks' },
});

const layout = sketch(
  'layout',
  [
    start(),
    ask,
    boundary('asked', 'ask', { type: 'timer', when: { elapsed: { amount: 1, unit: 'minutes' } } }, false),
    serviceTask('write', { handler: 'write' }),
    end('written'),
    end('good'),
    end('again'),
  ],
  ['start -> ask -(ok)-> good', 'ask -(remarks)-> again', 'asked -> write -> written'],
  {
    variables: [
      { name: 'client', type: 'text' },
      { name: 'remarks', type: 'text', label: 'Your remarks' },
    ],
    texts: { ar: { 'node.ask.question': 'هل هو جيد؟', 'outcome.ask.ok': 'جيد', 'variable.remarks': 'ملاحظاتك' } },
  },
);

let host: TestHost;
let server: Server;
let one: CaseUnderTest;
let path: string;

beforeEach(async () => {
  host = await createTestHost({
    people: [{ id: 'ann', name: 'Ann', roles: ['head'] }],
    diagrams: [layout],
    linkSecret: 'a secret of the test',
    baseUrl: 'http://127.0.0.1:4000',
    handlers: {
      write: async (call) => {
        path = await call.answerLink('ask');
        return undefined;
      },
    },
  });
  server = createServer({ engine: host.engine, authenticate: async () => null });
  one = await host.as('ann').start('layout', { client: '<img src=x onerror=alert(1)>' });
  await host.advance({ by: { amount: 1, unit: 'minutes' } });
});

const get = (headers: Record<string, string> = {}) => server.fetch(new Request(path, { headers }));
const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  server.fetch(new Request(path, { method: 'POST', body: new URLSearchParams(form), headers }));

describe('the page behind the link', () => {
  it('asks, and however often it is opened nothing happens', async () => {
    const before = (await one.row()).revision;
    const shown = await get();
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(shown.headers.get('content-security-policy')).toContain("form-action 'self'");
    const html = await shown.text();
    expect(html).toContain('<h1>We need your answer</h1>');
    expect(html).toContain('<form method="post">');
    expect(html).toContain('<label>Your remarks<textarea name="note"');
    expect(html).toContain('<button type="submit" name="outcome" value="ok">Good as it is</button>');
    for (const method of ['GET', 'HEAD']) await server.fetch(new Request(path, { method }));
    expect((await one.row()).revision).toBe(before);
  });

  it('shows what data and drawing say as text', async () => {
    const html = await (await get()).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('Is it good, &lt;img src=x onerror=alert(1)&gt;?');
    expect(html).toContain('There are &lt;remarks&gt;');
    expect(html).not.toContain('<script');
  });

  it('takes the answer once and says so, also when the form comes again', async () => {
    const pressed = await post({ outcome: 'ok', note: '' });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, new URL(path).pathname]);
    expect(await one.outcome()).toBe('good');
    const html = await (await get()).text();
    expect(html).not.toContain('<form');
    expect(html).toContain('role="status">Your answer was noted: Good as it is');
    expect((await post({ outcome: 'remarks', note: 'no, wait' })).status).toBe(303);
    expect(await one.outcome()).toBe('good');
  });

  it('asks again for what was forgotten, and keeps what was written', async () => {
    const pressed = await post({ outcome: 'remarks', note: '  ' });
    expect(pressed.status).toBe(422);
    expect(await pressed.text()).toContain('role="alert">Please fill in: Your remarks');
    const long = await post({ outcome: 'remarks', note: `${'x'.repeat(2_001)}</textarea>` });
    expect(long.status).toBe(413);
    expect(await long.text()).toContain('x&lt;/textarea&gt;</textarea>');
    await post({ outcome: 'remarks', note: 'larger prices' });
    expect((await one.variables()).remarks).toBe('larger prices');
  });

  it('speaks the language of its reader, from the right where that is so', async () => {
    const html = await (await get({ 'accept-language': 'ar' })).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('هل هو جيد؟');
    expect(html).toContain('ملاحظاتك');
    expect(html).toContain('>جيد</button>');
    expect(await (await get({ 'accept-language': 'ru' })).text()).toContain('Ответить можно один раз.');
  });

  it('works after a restart', async () => {
    await host.restart();
    server = createServer({ engine: host.engine, authenticate: async () => null });
    await post({ outcome: 'ok' });
    expect(await one.outcome()).toBe('good');
  });

  it.each([
    ['a forged link', () => `${path}0`, 404],
    ['the link of another purpose', () => path.replace('answer~', 'acknowledge~'), 404],
    ['no link at all', () => 'http://127.0.0.1:4000/answer/x', 404],
  ])('shows nothing of the case behind %s', async (_, address, status) => {
    for (const method of ['GET', 'POST']) {
      const shown = await server.fetch(new Request(address(), { method }));
      expect(shown.status).toBe(status);
      const html = await shown.text();
      expect(html).not.toContain('Is it good');
      expect(html).not.toContain('<form');
    }
    expect(await one.places()).toHaveLength(1);
  });

  it.each([
    ['an answer that is not offered', { outcome: 'delete' }],
    ['no answer', {}],
  ])('is still there after %s', async (_, form) => {
    expect((await post(form as Record<string, string>)).status).toBe(422);
    expect((await one.row()).status).toBe('active');
  });

  it('takes no more than a form', async () => {
    const flood = await server.fetch(new Request(path, { method: 'POST', body: 'x'.repeat(100_000) }));
    expect(flood.status).toBe(413);
    const json = await server.fetch(
      new Request(path, { method: 'POST', body: '{"outcome":"ok"}', headers: { 'content-type': 'application/json' } }),
    );
    expect(json.status).toBe(422);
    const broken = await server.fetch(
      new Request(path, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }),
    );
    expect(broken.status).toBe(422);
    expect((await one.row()).status).toBe('active');
  });
});
