// Bad days of the sales team of Halftone Print: doubles, meetings that move, sellers off shift, leads that lie about.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  arrives,
  berlin,
  done,
  HANNAH,
  host,
  isLost,
  key,
  lead,
  letters,
  offerIsOut,
  says,
  TAKEN,
  thursdayTen,
  until,
} from './lead';

beforeEach(thursdayTen);

describe('the same person asks again', () => {
  it('from the same telephone, however it is written: the open lead knows of it', async () => {
    const again = await arrives({
      contact: 'H. Alder',
      phone: '+441615550142',
      source: 'chat',
      need: 'and 50 posters',
    });
    expect(await again.outcome()).toBe('Joined to the open lead');
    expect((await lead.variables()).requests).toEqual(['and 50 posters']);
  });

  it('from the same address in other letters', async () => {
    const again = await arrives({ contact: 'H. Alder', mail: 'Hannah@Alder.example', source: 'mail' });
    expect(await again.outcome()).toBe('Joined to the open lead');
  });

  it('after the lead is over: it is a new one', async () => {
    await isLost('wants stickers');
    const again = await arrives(HANNAH);
    expect(await again.places()).toEqual(['Accept the request']);
  });
});

describe('distribution', () => {
  it('prefers those who serve the region', async () => {
    for (let i = 0; i < 2; i++) {
      const other = await arrives({
        ...HANNAH,
        phone: `+33 1 55 ${i}`,
        mail: `c${i}@abroad.example`,
        region: 'abroad',
      });
      expect((await other.task('Accept the request')).assignee).toBe('layla');
    }
  });

  it('in the evening nobody is on shift: the manager on duty has it', async () => {
    await until('2026-04-30T19:00');
    const late = await arrives({ ...HANNAH, phone: '+49 1', mail: 'late@alder.example' });
    expect(await late.task('Accept the request')).toMatchObject({ assignee: 'elena' });
  });

  it('whoever lets it lapse does not get it again', async () => {
    const seen = [];
    for (const at of ['10:00', '10:15', '10:30']) {
      await until(`2026-04-30T${at}`);
      seen.push((await lead.task('Accept the request')).assignee);
    }
    expect(seen.toSorted()).toEqual(['layla', 'maria', 'nora']);
  });
});

describe('the meeting', () => {
  beforeEach(async () => {
    await offerIsOut();
    await says('client.replied', { reply: 'interested', meetingAt: berlin('2026-05-06T15:00') });
  });
  const sent = () => host.outside.letters.map(({ subject, at }) => `${subject.split(' (')[0]} ${time(at)}`);

  it('is confirmed at once; both are reminded a day and an hour before', async () => {
    const seller = (await lead.task('Hold the meeting')).assignee;
    await until('2026-05-06T15:00');
    expect(sent().slice(1)).toEqual(['We meet 04-30 10:01', 'Tomorrow 05-05 15:00', 'In an hour 05-06 14:00']);
    const told = (await lead.alerts()).filter(({ person, rung }) => person === seller && rung === 'in-an-hour');
    expect(told.map(({ channel, raisedAt }) => `${channel} ${time(raisedAt)}`)).toContain('app 05-06 14:00');
  });

  it('that moves is reminded of at its new time only', async () => {
    await until('2026-05-04T12:00');
    await done('Hold the meeting', { outcome: 'moved', variables: { meetingAt: berlin('2026-05-08T11:00') } });
    await until('2026-05-08T12:00');
    expect(sent().slice(1)).toEqual([
      'We meet 04-30 10:01',
      'We meet 05-04 12:00',
      'Tomorrow 05-07 11:00',
      'In an hour 05-08 10:00',
    ]);
  });

  it('of a lead that is lost meanwhile is reminded of no more', async () => {
    await done('Hold the meeting', { outcome: 'lost', variables: { lostReason: 'went to another' } });
    expect(await lead.outcome()).toBe('Lost');
    await until('2026-05-08T12:00');
    expect(sent().slice(1)).toEqual(['We meet 04-30 10:01']);
  });
});

describe('the client answers by link', () => {
  it('declines in their own words, which is why the lead is lost', async () => {
    await offerIsOut();
    const [, token = ''] = /\/answer\/(\S+)/.exec(host.outside.letters.at(-1)?.text ?? '') ?? [];
    await host.engine.answers.answer(token, { outcome: 'no', note: 'too dear' });
    await host.engine.tick();
    expect(await lead.outcome()).toBe('Lost');
    expect((await lead.variables()).lostReason).toBe('too dear');
  });
});

describe('the offer changes', () => {
  it('the link of the old one is worth nothing, the new one counts', async () => {
    await offerIsOut();
    await says('client.replied', { reply: 'new-offer' });
    await done('Send the offer', { outcome: 'sent', variables: { offerSum: 2_100 } });
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
    const tokens = host.outside.letters.map(({ text }) => /\/answer\/(\S+)/.exec(text)?.[1] ?? '');
    expect(await host.engine.answers.answer(tokens[0] ?? '', { outcome: 'interested' })).toMatchObject({ ok: false });
    expect(await host.engine.answers.answer(tokens[1] ?? '', { outcome: 'interested' })).toMatchObject({ ok: true });
    expect(host.outside.letters.at(-1)?.text).toContain('2,100');
  });
});

describe('a lead lies about', () => {
  it('twice the norm: manager and team lead are told; three times: the head', async () => {
    const seller = await done('Accept the request', { variables: TAKEN });
    await until('2026-04-30T12:00');
    const told = async (rung: string) =>
      [...new Set((await lead.alerts()).filter((alert) => alert.rung === rung).map(({ person }) => person))].toSorted();
    expect(await told('stalled')).toEqual(['elena', seller].toSorted());
    expect(await told('stalled-long')).toEqual([]);
    await until('2026-04-30T13:00');
    expect(await told('stalled-long')).toEqual(['vera']);
  });

  it('at 18:30 the head gets a list of those without a next step', async () => {
    await until('2026-04-30T18:30');
    const digest = host.outside.letters.find(({ subject }) => subject === 'Leads without a next step');
    expect(digest).toMatchObject({ to: 'vera@halftone.example', at: Date.parse(berlin('2026-04-30T18:30')) });
    expect(digest?.text).toContain(`${await key()}, Hannah Alder (nobody yet)`);
  });

  it('who has a next step does not stand on it, and an empty list is not sent', async () => {
    await offerIsOut();
    await until('2026-04-30T18:30');
    expect(letters()).not.toContain('Leads without a next step');
  });
});

function time(at: number): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at).slice(5);
}
