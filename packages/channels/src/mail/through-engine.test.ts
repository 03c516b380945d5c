// From the drawing to the mailbox: the engine decides that an alert goes out, a real SMTP server gets it, the delivery is on record.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createTestHost, type TestHostOptions } from '@baton/engine/testing';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { mailChannel } from './mail-channel';

type Diagram = NonNullable<TestHostOptions['diagrams']>[number];

/** Ann has 8 working hours to call; 4 before the end she is reminded, afterwards her manager is told. */
const CALL: Diagram = {
  format: 1,
  id: 'call',
  name: 'Call',
  keyPrefix: 'CA',
  lanes: [],
  variables: [],
  ladders: [],
  nodes: [
    { kind: 'startEvent', id: 'start' },
    {
      kind: 'userTask',
      id: 'call',
      name: 'Call the client',
      assignment: { pools: [{ type: 'person', person: 'ann' }], pick: 'roundRobin' },
      deadline: {
        budget: { dueIn: { amount: 8, unit: 'workingHours' } },
        rungs: [
          {
            id: 'remind',
            at: { beforeDue: { amount: 4, unit: 'workingHours' } },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['mail'] }],
          },
          {
            id: 'pass-up',
            at: { afterDue: { amount: 1, unit: 'workingHours' } },
            actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['mail'] }],
          },
        ],
      },
    },
    { kind: 'endEvent', id: 'end', name: 'Called' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'call' },
    { id: 'f2', from: 'call', to: 'end' },
  ],
  texts: { ru: { 'node.call.name': 'Позвонить клиенту' } },
};

const people = [
  { id: 'ann', name: 'Анна', roles: ['clerk'], manager: 'max', mail: 'ann@example.com', locale: 'ru' },
  { id: 'max', name: 'Max Roth', roles: ['head'], mail: 'max@example.com', locale: 'en' },
];

const mails: ParsedMail[] = [];
let server: SMTPServer | undefined;

async function listen(port = 0, refuse = false): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_to, _session, done) =>
      done(refuse ? Object.assign(new Error('No such user'), { responseCode: 550 }) : undefined),
    onData: async (stream, _session, done) => {
      mails.push(await simpleParser(stream));
      done();
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}

const hangUp = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
afterEach(async () => {
  await hangUp();
  server = undefined;
  mails.length = 0;
});

async function hostOn(port: number) {
  const channel = mailChannel({ transport: `smtp://127.0.0.1:${port}`, from: 'Baton <baton@print.example>' });
  const host = await createTestHost({
    people,
    diagrams: [CALL],
    channels: [channel],
    baseUrl: 'https://baton.example',
  });
  const { id: instanceId } = await host
    .as('max')
    .start('call', {}, { links: [{ type: 'client', id: 'c7', label: 'Nordlicht' }] });
  const deliveries = async () => {
    const scope = await host.engine.scope({ person: 'max' });
    return scope ? (await host.engine.queries.deliveries(scope, { instanceId }, { limit: 10 })).rows : [];
  };
  return { host, deliveries };
}

it('reminds in time and passes up when late, each in the reader’s language', async () => {
  const { host, deliveries } = await hostOn(await listen());
  // Monday 10:00 and 8 working hours: due on Tuesday at 10:00; 4 working hours before is Monday, 15:00.
  await host.advance({ to: '2026-01-05T15:00:00+01:00' });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toMatchObject({ value: [{ address: 'ann@example.com' }] });
  expect(mails[0]?.subject).toContain('Позвонить клиенту');
  expect(mails[0]?.subject).toContain('Nordlicht');
  expect(mails[0]?.text).toContain('10:00');
  expect(mails[0]?.html).toContain('lang="ru"');
  await host.advance({ to: '2026-01-06T11:00:00+01:00' });
  expect(mails).toHaveLength(2);
  expect(mails[1]?.to).toMatchObject({ value: [{ address: 'max@example.com' }] });
  expect(mails[1]?.subject).toBe('Анна is late with Call the client for Nordlicht');
  expect(mails[1]?.text).toContain('1 working hour late');
  expect((await deliveries()).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

it('goes out once the dead server is back', async () => {
  const port = await listen();
  await hangUp();
  const { host, deliveries } = await hostOn(port);
  await host.advance({ to: '2026-01-05T15:00:00+01:00' });
  expect(await deliveries()).toMatchObject([{ state: 'queued', detail: expect.stringMatching(/^mail\.unreachable/) }]);
  await listen(port);
  await host.advance({ to: '2026-01-05T15:05:00+01:00' });
  expect(mails).toHaveLength(1);
  expect(await deliveries()).toMatchObject([{ state: 'sent' }]);
});

it('is on record as failed when the server says never', async () => {
  const { host, deliveries } = await hostOn(await listen(0, true));
  await host.advance({ to: '2026-01-05T17:00:00+01:00' });
  expect(mails).toHaveLength(0);
  expect(await deliveries()).toMatchObject([
    { state: 'failed', detail: expect.stringMatching(/^mail\.rejected.*550/) },
  ]);
});
