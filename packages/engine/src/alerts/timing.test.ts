// When alerts go out: merged, held in quiet hours, gathered, as people wish.
import { describe, expect, it } from 'vitest';
import { type Action, HOURS, hostWith, rung } from './testing/rungs';

const MAIL: Action = { to: 'assignee', channels: ['mail'] };

const SMS: Action = { to: 'assignee', channels: ['sms'] };

describe('one moment', () => {
  it('tells one person once through one channel, also where two of its rules name them', async () => {
    const both: Action[] = [
      { to: 'assignee', channels: ['app', 'mail'] },
      { to: 'owner', channels: ['app', 'mail', 'sms'] },
    ];
    const { host, first } = await hostWith([rung('half', 2, both)]);
    await host.advance({ by: HOURS(2) });
    expect(host.mails).toHaveLength(1);
    expect(host.mails[0]?.others).toBeUndefined();
    expect(host.texts).toHaveLength(1);
    const inbox = await host.engine.queries.alerts(await host.as('ann').scope(), { limit: 10 });
    expect(inbox).toMatchObject({ total: 1, unread: 1 });
    const merged = (await first.alerts()).filter((row) => row.state === 'merged');
    expect(merged.map((row) => row.channel)).toEqual(['app', 'mail']);
    const all = await first.alerts();
    for (const row of merged) expect(all.find((one) => one.delivery === row.mergedInto)?.channel).toBe(row.channel);
  });
});

describe('the inbox', () => {
  it('shows what came about one case within ten minutes as one entry, and other cases beside it', async () => {
    const APP: Action = { to: 'assignee', channels: ['app'] };
    const late = (id: string, amount: number) => ({
      ...rung(id, 2, [APP]),
      at: { elapsed: { amount, unit: 'minutes' as const } },
    });
    const { host } = await hostWith([late('a', 120), late('b', 124), late('c', 129), late('d', 140)], {}, 2);
    await host.advance({ by: { amount: 130, unit: 'minutes' } });
    const scope = await host.as('ann').scope();
    const look = () => host.engine.queries.alerts(scope, { limit: 20 });
    const shown = async () => {
      const { rows } = await look();
      const entries = [...new Set(rows.map(({ entry }) => entry))];
      return entries.map((entry) =>
        rows.filter((row) => row.entry === entry).map((row) => `${row.caseKey} ${row.rung}`),
      );
    };
    const first = await shown();
    expect(first.map((rungs) => rungs.map((text) => text.slice(-1)).join(''))).toEqual(['cba', 'cba']);
    expect((await look()).unread).toBe(2);
    await host.advance({ by: { amount: 10, unit: 'minutes' } });
    // Eleven minutes after the third nothing is added to what was there.
    expect((await shown()).map((rungs) => rungs.map((text) => text.slice(-1)).join(''))).toEqual([
      'd',
      'd',
      'cba',
      'cba',
    ]);

    const newest = (await look()).rows[2];
    await host.engine.acknowledge(scope, newest?.delivery ?? '', 'seen');
    // What was seen stands apart from what was not.
    expect((await look()).rows.find((row) => row.delivery === newest?.delivery)?.entry).toBe(newest?.delivery);
    expect((await look()).unread).toBe(4);
  });
});

describe('merging', () => {
  it('puts what falls due at once into one message, and what comes within ten minutes into the next', async () => {
    const rungs = [
      rung('a', 2, [MAIL]),
      { ...rung('b', 2, [MAIL]), at: { elapsed: { amount: 124, unit: 'minutes' as const } } },
    ];
    const { host, orders } = await hostWith(rungs, {}, 3);
    await host.advance({ by: HOURS(2) });
    expect(host.mails.map((mail) => mail.others?.length)).toEqual([2]);
    await host.advance({ by: { amount: 9, unit: 'minutes' } });
    expect(host.mails).toHaveLength(1);
    const waiting = (await Promise.all(orders.map((order) => order.alerts()))).flat().filter((row) => row.rung === 'b');
    expect(new Set(waiting.map((row) => `${row.state} ${row.detail}`))).toEqual(new Set(['held merging']));
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
    expect(host.mails.map((mail) => mail.others?.length)).toEqual([2, 2]);
    const cases = [host.mails[1]!, ...(host.mails[1]?.others ?? [])].map((mail) => mail.delivery.caseKey).sort();
    expect(cases).toEqual(['O-1001', 'O-1002', 'O-1003']);
    expect(await host.engine.nextDueAt()).toBeGreaterThan(host.now());
  });

  it('remembers across a restart when the person was told last', async () => {
    const rungs = [
      rung('a', 2, [MAIL]),
      { ...rung('b', 2, [MAIL]), at: { elapsed: { amount: 125, unit: 'minutes' as const } } },
    ];
    const { host } = await hostWith(rungs);
    await host.advance({ by: HOURS(2) });
    await host.restart();
    await host.advance({ by: { amount: 9, unit: 'minutes' } });
    expect(host.mails).toHaveLength(1);
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
    expect(host.mails).toHaveLength(2);
  });
});

describe('quiet hours', () => {
  it('hold a text message for the night and say until when; what is over by then is not sent', async () => {
    const { host, first, states } = await hostWith([rung('late', 11, [SMS])], {}, 2);
    await host.advance({ by: HOURS(11) });
    expect(host.texts).toEqual([]);
    expect((await first.alerts())[0]).toMatchObject({
      state: 'held',
      detail: 'quiet-hours',
      heldUntil: Date.parse('2026-01-06T08:00:00+01:00'),
    });
    await host.as('ann').complete('call', { in: first.id });
    await host.advance({ to: '2026-01-06T08:00:00+01:00' });
    expect(host.texts.map((text) => text.delivery.caseKey)).toEqual(['O-1002']);
    expect(await states()).toEqual(['sms withdrawn item.closed']);
  });

  it('do not hold what is critical', async () => {
    const { host } = await hostWith([rung('late', 12, [{ ...SMS, severity: 'critical' }])]);
    await host.advance({ by: HOURS(12) });
    expect(host.texts).toHaveLength(1);
  });

  it('are the recipient’s own, in their zone', async () => {
    const { host } = await hostWith([rung('soon', 6, [MAIL])]);
    const preferences = { quiet: { from: '18:00', to: '07:00', channels: ['mail' as const] }, zone: 'Asia/Dubai' };
    expect(await host.engine.directory.savePreferences(await host.as('ann').scope(), preferences)).toEqual({
      ok: true,
    });
    await host.advance({ by: HOURS(12) });
    expect(host.mails).toEqual([]);
    await host.advance({ to: '2026-01-06T07:00:00+04:00' });
    expect(host.mails.map((mail) => mail.zone)).toEqual(['Asia/Dubai']);
  });
});

describe('wishes', () => {
  it('bring a digest at 09:05 and 17:00 in the language that was asked for', async () => {
    const rungs = [rung('a', 1, [MAIL]), rung('b', 3, [MAIL]), rung('c', 8, [MAIL])];
    const { host } = await hostWith(rungs);
    const digest = { at: ['09:05', '17:00'], channels: ['mail' as const] };
    await host.engine.directory.savePreferences(await host.as('ann').scope(), { digest, locale: 'ar' });
    await host.advance({ to: '2026-01-05T16:59:00+01:00' });
    expect(host.mails).toEqual([]);
    await host.advance({ to: '2026-01-05T17:00:00+01:00' });
    expect(host.mails.map((mail) => [mail.locale, mail.others?.length])).toEqual([['ar', 1]]);
    await host.advance({ to: '2026-01-06T09:05:00+01:00' });
    expect(host.mails).toHaveLength(2);
  });

  it('switch a channel off, on record', async () => {
    const { host, states } = await hostWith([rung('a', 1, [MAIL])]);
    await host.engine.directory.savePreferences(await host.as('ann').scope(), { off: ['mail'] });
    await host.advance({ by: HOURS(1) });
    expect(host.mails).toEqual([]);
    expect(await states()).toEqual(['mail withdrawn channel-off']);
  });

  it('that make no sense are refused', async () => {
    const { host } = await hostWith([]);
    const wrong = { quiet: { from: 'nine', to: '07:00', channels: ['mail'] } } as never;
    expect(await host.engine.directory.savePreferences(await host.as('ann').scope(), wrong)).toMatchObject({
      code: 'input.invalid',
    });
    expect(await host.engine.directory.preferences(await host.as('ann').scope())).toEqual({});
  });
});
