// Bad days of the help desk, in virtual time: a holiday, a night, people away, nobody who answers, providers that are down.
import { beforeEach, describe, expect, it } from 'vitest';
import { company } from '../src/company';
import { away, halftone } from '../src/halftone';
import { berlin, Desk, iso, nameOf, PORTAL, STANDSTILL } from './desk';
import { helpDesk } from './help-desk';

const desk = new Desk();

/** Café Mirador, with a gold contract, writes on Wednesday 29 April 2026 at 10:00. */
beforeEach(() => desk.opens('2026-04-29T10:00'));

describe('a holiday in the middle', () => {
  it('is not counted: four working hours from Thursday at four end on Monday at eleven', async () => {
    await desk.opens('2026-04-30T16:00', { ...PORTAL, clientId: 'weir' });
    expect(await desk.data()).toMatchObject({ priority: 'P3', promisedFirstAt: iso('2026-05-04T11:00') });
    expect(desk.lastLetter()).toContain('The first answer comes by Monday, 4 May 2026 at 11:00.');
  });

  it('counts where work stands still', async () => {
    await desk.opens('2026-05-01T02:00', STANDSTILL);
    expect(await desk.dueAt('First answer')).toBe(iso('2026-05-01T02:15'));
    expect(await desk.dueAt('Solution')).toBe(iso('2026-05-01T06:00'));
  });
});

describe('in the night of the first of May', () => {
  beforeEach(() => desk.opens('2026-05-01T02:00', STANDSTILL));

  it('the person on duty is called at once, and nobody else', async () => {
    expect(await desk.holder('Triage at once')).toBe('ines');
    expect(await desk.host.as('ines').tasks()).toEqual(['Triage at once']);
    expect(desk.host.texts.map(({ person }) => person.id)).toEqual(['ines']);
    const reasons = (await desk.ticket.task('Triage at once')).choice?.reasons ?? [];
    expect(reasons).toContainEqual({ code: 'excluded.off-shift', person: 'pavel', calendar: 'duty-1' });
  });

  it('they keep what they have triaged, and answer within the quarter of an hour', async () => {
    await desk.until('2026-05-01T02:02');
    expect(await desk.triaged('P1', 'portal', 'Triage at once')).toBe('ines');
    expect(await desk.done('Take the ticket')).toBe('ines');
    await desk.done('Answer for the first time', { variables: { firstResponse: 'On it' } });
    expect(await desk.ticket.events('clock.stopped')).toContainEqual(expect.objectContaining({ outcome: 'met' }));
    expect(desk.host.texts.map(({ person }) => person.id)).toEqual(['ines']);
  });

  it('if they do not take it up, the lead of the desk gets it and a call', async () => {
    await desk.until('2026-05-01T02:03');
    expect(await desk.holder('Triage at once')).toBe('rosa');
    await desk.until('2026-05-01T02:05');
    expect(desk.host.texts.map(({ person }) => person.id)).toContain('rosa');
  });

  it('a broken promise rings the head at once and the owner after half an hour', async () => {
    await desk.until('2026-05-01T02:15');
    expect(desk.host.texts.filter(({ person }) => person.id === 'vera')).toHaveLength(1);
    expect(await desk.ticket.places()).toEqual(['Tell the client a new time', 'Triage at once']);
    await desk.until('2026-05-01T02:44');
    const rung = () => desk.host.texts.filter(({ delivery }) => delivery.rung === 'owner');
    expect(rung()).toEqual([]);
    await desk.until('2026-05-01T02:45');
    expect(rung().map(({ person }) => person.id)).toEqual(['rosa']);
  });
});

describe('a promise that is broken', () => {
  it('must be followed by a letter with a new time', async () => {
    await desk.until('2026-04-29T11:00');
    expect(await desk.data()).toMatchObject({ brokenPromise: 'first', brokenPromises: 1 });
    await expect(desk.done('Tell the client a new time')).rejects.toThrow('item.field-missing');
    await desk.done('Tell the client a new time', { variables: { newPromiseAt: berlin('2026-04-29T13:00') } });
    expect(desk.letters().at(-1)).toBe('We are late, and sorry');
    expect(desk.lastLetter()).toContain('Our new promise is Wednesday, 29 April 2026 at 13:00.');
  });

  it('tells the head by text message, but in the daytime only where work does not stand still', async () => {
    await desk.until('2026-04-29T11:00');
    expect(desk.host.texts.map(({ person }) => person.id)).toEqual(['vera']);
  });
});

describe('nobody takes the ticket', () => {
  it('a ticket that nobody triages in a quarter of an hour is given to one, and the lead is told', async () => {
    expect(await desk.host.as('kira').offers()).toEqual(['Triage']);
    await desk.until('2026-04-29T10:15');
    expect(await desk.holder('Triage')).not.toBeNull();
    expect((await desk.host.as('rosa').alerts()).map(({ kind }) => kind)).toContain('overdue');
  });

  it('goes from one to the next every ten minutes, then to the lead', async () => {
    await desk.triaged('P3', 'files');
    const first = await desk.holder('Take the ticket');
    await desk.until('2026-04-29T10:10');
    const second = await desk.holder('Take the ticket');
    expect([first, second].toSorted()).toEqual(['kira', 'omar']);
    await desk.until('2026-04-29T10:20');
    expect(await desk.holder('Take the ticket')).toBe('lena');
    await desk.until('2026-04-29T10:30');
    expect(await desk.holder('Take the ticket')).toBe('rosa');
  });
});

describe('someone is away', () => {
  it('whoever falls ill loses the ticket to a colleague, who is told', async () => {
    const who = await desk.isTaken('P3');
    await desk.host.store.savePeople(away(who, '2026-04-29', '2026-05-11'));
    await desk.host.engine.directoryChanged();
    const other = await desk.holder('Solve it');
    expect([who, null]).not.toContain(other);
    expect((await desk.host.as(other ?? '').alerts()).map(({ kind }) => kind)).toContain('assigned');
  });

  it('when the whole desk is away the lead has it', async () => {
    await desk.opens('2026-04-29T10:00', PORTAL, without('lena', 'omar', 'kira'));
    expect(await desk.host.as('rosa').tasks()).toEqual(['Triage']);
  });

  it('when nobody at all is there operations see it, and can give it to anyone', async () => {
    await desk.opens('2026-04-29T10:00', PORTAL, without('lena', 'omar', 'kira', 'rosa'));
    expect(await desk.ticket.task('Triage')).toMatchObject({ status: 'unassignable', assignee: null });
    expect((await desk.ticket.row()).hasIncident).toBe(true);
    await desk.host.as('dana').handOver('Triage', 'pavel', 'the desk is on a trip', desk.ticket.id);
    expect(await desk.host.as('pavel').tasks()).toEqual(['Triage']);
  });
});

describe('providers are down', () => {
  it('without a mail server the ticket goes on, the lead is told, and the letters go out later', async () => {
    desk.host.outside.mailIsDown = 'smtp.unreachable';
    await desk.another(PORTAL);
    expect(await desk.ticket.places()).toEqual(['Triage', 'Write the letter']);
    const who = await desk.isTaken('P2');
    await desk.until('2026-04-29T10:11');
    const told = (await desk.ticket.alerts()).filter(({ rung }) => rung === 'stuck');
    expect(told.map(({ person }) => person)).toContain('rosa');
    desk.host.outside.mailIsDown = null;
    await desk.until('2026-04-29T11:00');
    expect(desk.letters().slice(1)).toEqual(
      expect.arrayContaining(['We have your ticket', `${nameOf(who)} has your ticket`]),
    );
    expect(await desk.ticket.places()).toEqual(['Solve it']);
  });

  it('without the register of clients it goes by the form after half a minute', async () => {
    const noRegister = (): never => {
      throw new Error('register.unreachable');
    };
    const handlers: typeof helpDesk.handlers = (services) => ({
      ...helpDesk.handlers(services),
      'client.recognise': noRegister,
    });
    desk.host = await halftone({ ...helpDesk, handlers }, berlin('2026-04-29T10:00'));
    await desk.another(STANDSTILL);
    expect(await desk.ticket.places()).toEqual(['Recognise the client']);
    await desk.host.advance({ by: { amount: 30, unit: 'seconds' } });
    expect(await desk.ticket.places()).toEqual(['Triage']);
    expect(await desk.data()).toMatchObject({ contractLevel: 'none', priority: 'P2' });
  });

  it('a client whom nobody knows is served without a contract', async () => {
    await desk.opens('2026-04-29T10:00', {
      client: 'Hannah',
      channel: 'chat',
      subject: 'Colours',
      urgency: 'question',
    });
    expect(await desk.data()).toMatchObject({ contractLevel: 'none', priority: 'P4', no: 'HD-1001' });
    expect(desk.letters()).toEqual([]);
  });
});

describe('a restart', () => {
  it('in the middle of everything forgets nothing and says nothing twice', async () => {
    await desk.isTaken('P3');
    await desk.host.restart();
    await desk.done('Solve it', { outcome: 'ask', variables: { question: 'Which file?' } });
    await desk.host.restart();
    await desk.until('2026-04-30T11:00');
    await desk.host.restart();
    expect(desk.letters().filter((subject) => subject === 'We wait for your answer')).toHaveLength(1);
    await desk.says('client.answered', { answer: 'menu.pdf' });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
  });
});

function without(...ids: string[]): typeof company.people {
  return company.people.map((one) => (ids.includes(one.id) ? { ...one, absences: [{ fromAt: 0, toAt: null }] } : one));
}
