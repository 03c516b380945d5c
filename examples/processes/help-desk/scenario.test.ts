// The help desk as clients and the people of Halftone Print live it, in virtual time. All times are those of the office in Berlin.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { company } from '../src/company';
import { away, type Halftone, halftone } from '../src/halftone';
import { clientPage } from './client-page';
import { helpDesk } from './help-desk';

const PORTAL = {
  client: 'Café Mirador',
  clientId: 'mirador',
  channel: 'portal',
  subject: 'The portal refuses our PDF',
  urgency: 'hindered',
};
const STANDSTILL = { ...PORTAL, subject: 'Nothing works', urgency: 'stopped', channel: 'phone' };

let host: Halftone;
let ticket: CaseUnderTest;

/** Café Mirador, with a gold contract, writes on Wednesday 29 April 2026 at 10:00. */
beforeEach(() => opens('2026-04-29T10:00'));

async function opens(at: string, what: Variables = PORTAL, people = company.people): Promise<void> {
  host = await halftone(helpDesk, berlin(at), { people });
  ticket = await host.as('dana').start('help-desk', what);
}

const berlin = (at: string) => `${at}:00+02:00`;
const until = (at: string) => host.advance({ to: berlin(at) });
const data = () => ticket.variables();
const key = async () => (await ticket.row()).key;
const holder = async (step: string) => (await ticket.task(step)).assignee;

/** The client's answer to whatever is asked of them. */
const says = async (message: string, variables: Variables) => host.publishMessage(message, await key(), variables);

/** Completes the task at the step as whoever holds it, and says who that was. */
async function done(step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}): Promise<string> {
  const { assignee, candidates } = await ticket.task(step);
  const person = assignee ?? candidates[0] ?? '';
  await host.as(person).complete(step, { ...extras, in: ticket.id });
  return person;
}

const triaged = (priority: string, category = 'files', step = 'Triage') =>
  done(step, { outcome: 'go-on', variables: { category, priority } });

/** Up to the work itself; says who has it. */
async function isTaken(priority = 'P3', step = 'Triage'): Promise<string> {
  await triaged(priority, 'files', step);
  const who = await done('Take the ticket');
  await done('Answer for the first time', { variables: { firstResponse: 'I have it, and look into the file.' } });
  return who;
}

const isSolved = (more: Variables = {}) =>
  done('Solve it', { outcome: 'solved', variables: { solution: 'Save the file as PDF 1.7', ...more } });

const letters = () => host.outside.letters.map(({ subject }) => subject.replace(/^\[HD-\d+\] /, ''));
const lastLetter = () => host.outside.letters.at(-1)?.text ?? '';

/** When the time target over the whole ticket is due, as the console shows it. */
async function dueAt(target: 'First answer' | 'Solution'): Promise<string | null> {
  const detail = await host.engine.queries.caseDetail(await host.as('vera').scope(), ticket.id);
  const at = detail?.clocks.find(({ name }) => name === target)?.dueAt;
  return at ? new Date(at).toISOString() : null;
}

const iso = (at: string) => new Date(berlin(at)).toISOString();

describe('a ticket that goes well', () => {
  it('is answered at once, taken, solved, confirmed and rated, and the log is whole', async () => {
    expect(letters()).toEqual(['We have your ticket']);
    expect(lastLetter()).toContain('The first answer comes by Wednesday, 29 April 2026 at 11:00.');
    const who = await isTaken('P2');
    expect(letters()).toEqual(['We have your ticket', `${nameOf(who)} has your ticket`]);
    await isSolved({ writeArticle: true });
    expect(letters().at(-1)).toBe('Does it work now?');
    await says('client.confirmed', { verdict: 'ok' });
    expect(await ticket.places()).toEqual(['Wait for a rating', 'Write it down for all']);
    await says('client.rated', { rating: 5 });
    await done('Write it down for all', { variables: { article: 'PDF 1.7 and the portal' } });
    expect(await ticket.outcome()).toBe('Solved');
    expect(await data()).toMatchObject({ closedBecause: 'confirmed', rating: 5, reopenCount: 0, responsible: who });
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('comes by mail as well, and is known by the address', async () => {
    await host.publishMessage('ticket.mailed', 'mail-1', {
      client: 'IT of Alder',
      clientMail: 'it@alder.example',
      channel: 'mail',
      subject: 'Invoice twice',
      urgency: 'question',
    });
    const found = await host.engine.queries.cases(
      await host.as('rosa').scope(),
      { text: 'Invoice twice' },
      { limit: 1 },
    );
    expect(found.rows[0]).toMatchObject({ key: 'HD-1002', title: 'Invoice twice (Alder & Sons)', owner: 'rosa' });
    expect(found.rows[0]?.variables).toMatchObject({ contractLevel: 'silver', priority: 'P4' });
  });

  it('goes to those who know the matter, and of those to whoever has least to do', async () => {
    await triaged('P3', 'billing');
    expect(await holder('Take the ticket')).toBe('lena');
    const reasons = (await ticket.task('Take the ticket')).choice?.reasons ?? [];
    expect(reasons).toContainEqual({ code: 'picked.only-one', person: 'lena' });
  });
});

describe('a holiday in the middle', () => {
  it('is not counted: four working hours from Thursday at four end on Monday at eleven', async () => {
    await opens('2026-04-30T16:00', { ...PORTAL, clientId: 'weir' });
    expect(await data()).toMatchObject({ priority: 'P3', promisedFirstAt: iso('2026-05-04T11:00') });
    expect(lastLetter()).toContain('The first answer comes by Monday, 4 May 2026 at 11:00.');
  });

  it('counts where work stands still', async () => {
    await opens('2026-05-01T02:00', STANDSTILL);
    expect(await dueAt('First answer')).toBe(iso('2026-05-01T02:15'));
    expect(await dueAt('Solution')).toBe(iso('2026-05-01T06:00'));
  });
});

describe('in the night of the first of May', () => {
  beforeEach(() => opens('2026-05-01T02:00', STANDSTILL));

  it('the person on duty is called at once, and nobody else', async () => {
    expect(await holder('Triage at once')).toBe('ines');
    expect(await host.as('ines').tasks()).toEqual(['Triage at once']);
    expect(host.texts.map(({ person }) => person.id)).toEqual(['ines']);
    const reasons = (await ticket.task('Triage at once')).choice?.reasons ?? [];
    expect(reasons).toContainEqual({ code: 'excluded.off-shift', person: 'pavel', calendar: 'duty-1' });
  });

  it('they keep what they have triaged, and answer within the quarter of an hour', async () => {
    await until('2026-05-01T02:02');
    expect(await triaged('P1', 'portal', 'Triage at once')).toBe('ines');
    expect(await done('Take the ticket')).toBe('ines');
    await done('Answer for the first time', { variables: { firstResponse: 'On it' } });
    expect(await ticket.events('clock.stopped')).toContainEqual(expect.objectContaining({ outcome: 'met' }));
    expect(host.texts.map(({ person }) => person.id)).toEqual(['ines']);
  });

  it('if they do not take it up, the lead of the desk gets it and a call', async () => {
    await until('2026-05-01T02:03');
    expect(await holder('Triage at once')).toBe('rosa');
    await until('2026-05-01T02:05');
    expect(host.texts.map(({ person }) => person.id)).toContain('rosa');
  });

  it('a broken promise rings the head at once and the owner after half an hour', async () => {
    await until('2026-05-01T02:15');
    expect(host.texts.filter(({ person }) => person.id === 'vera')).toHaveLength(1);
    expect(await ticket.places()).toEqual(['Tell the client a new time', 'Triage at once']);
    await until('2026-05-01T02:44');
    const rung = () => host.texts.filter(({ delivery }) => delivery.rung === 'owner');
    expect(rung()).toEqual([]);
    await until('2026-05-01T02:45');
    expect(rung().map(({ person }) => person.id)).toEqual(['rosa']);
  });
});

describe('a promise that is broken', () => {
  it('must be followed by a letter with a new time', async () => {
    await until('2026-04-29T11:00');
    expect(await data()).toMatchObject({ brokenPromise: 'first', brokenPromises: 1 });
    await expect(done('Tell the client a new time')).rejects.toThrow('item.field-missing');
    await done('Tell the client a new time', { variables: { newPromiseAt: berlin('2026-04-29T13:00') } });
    expect(letters().at(-1)).toBe('We are late, and sorry');
    expect(lastLetter()).toContain('Our new promise is Wednesday, 29 April 2026 at 13:00.');
  });

  it('tells the head by text message, but in the daytime only where work does not stand still', async () => {
    await until('2026-04-29T11:00');
    expect(host.texts.map(({ person }) => person.id)).toEqual(['vera']);
  });
});

describe('nobody takes the ticket', () => {
  it('a ticket that nobody triages in a quarter of an hour is given to one, and the lead is told', async () => {
    expect(await host.as('kira').offers()).toEqual(['Triage']);
    await until('2026-04-29T10:15');
    expect(await holder('Triage')).not.toBeNull();
    expect((await host.as('rosa').alerts()).map(({ kind }) => kind)).toContain('overdue');
  });

  it('goes from one to the next every ten minutes, then to the lead', async () => {
    await triaged('P3', 'files');
    const first = await holder('Take the ticket');
    await until('2026-04-29T10:10');
    const second = await holder('Take the ticket');
    expect([first, second].toSorted()).toEqual(['kira', 'omar']);
    await until('2026-04-29T10:20');
    expect(await holder('Take the ticket')).toBe('lena');
    await until('2026-04-29T10:30');
    expect(await holder('Take the ticket')).toBe('rosa');
  });
});

describe('someone is away', () => {
  it('whoever falls ill loses the ticket to a colleague, who is told', async () => {
    const who = await isTaken('P3');
    await host.store.savePeople(away(who, '2026-04-29', '2026-05-11'));
    await host.engine.directoryChanged();
    const other = await holder('Solve it');
    expect([who, null]).not.toContain(other);
    expect((await host.as(other ?? '').alerts()).map(({ kind }) => kind)).toContain('assigned');
  });

  it('when the whole desk is away the lead has it', async () => {
    await opens('2026-04-29T10:00', PORTAL, without('lena', 'omar', 'kira'));
    expect(await host.as('rosa').tasks()).toEqual(['Triage']);
  });

  it('when nobody at all is there operations see it, and can give it to anyone', async () => {
    await opens('2026-04-29T10:00', PORTAL, without('lena', 'omar', 'kira', 'rosa'));
    expect(await ticket.task('Triage')).toMatchObject({ status: 'unassignable', assignee: null });
    expect((await ticket.row()).hasIncident).toBe(true);
    await host.as('dana').handOver('Triage', 'pavel', 'the desk is on a trip', ticket.id);
    expect(await host.as('pavel').tasks()).toEqual(['Triage']);
  });
});

describe('the client is asked something', () => {
  const asks = () => done('Solve it', { outcome: 'ask', variables: { question: 'Which program made the file?' } });

  it('the solution time stands still until they answer', async () => {
    await isTaken('P3');
    expect(await dueAt('Solution')).toBe(iso('2026-05-05T10:00'));
    await asks();
    expect(lastLetter()).toContain('Which program made the file?');
    await until('2026-04-30T10:00');
    await says('client.answered', { answer: 'InPress 9' });
    expect(await ticket.places()).toEqual(['Solve it']);
    expect(await dueAt('Solution')).toBe(iso('2026-05-06T10:00'));
    await isSolved();
    await says('client.confirmed', { verdict: 'ok' });
    expect((await data()).pausedMs).toBe(24 * 3_600_000);
  });

  it('silence: nudged after one and three working days, closed after five, over the holiday and the weekend', async () => {
    await isTaken('P3');
    await asks();
    await until('2026-05-06T09:59');
    expect(letters().filter((subject) => subject === 'We wait for your answer')).toHaveLength(2);
    expect(host.outside.letters.slice(-2).map(({ at }) => new Date(at).toISOString())).toEqual([
      iso('2026-04-30T10:00'),
      iso('2026-05-05T10:00'),
    ]);
    await until('2026-05-07T10:00');
    expect(letters().at(-1)).toBe('We have closed your ticket');
    expect(await ticket.places()).toEqual(['Closed unless they write']);
  });

  it('a late answer opens it again, and none at all closes it for good', async () => {
    await isTaken('P3');
    await asks();
    await until('2026-05-08T10:00');
    await says('client.answered', { answer: 'we were on holiday' });
    expect(await ticket.places()).toEqual(['Solve it']);
    expect((await data()).reopenCount).toBe(1);
    await asks();
    await until('2026-06-30T10:00');
    expect(await ticket.outcome()).toBe('Closed without an answer');
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('an answer that comes before the question is not lost', async () => {
    await isTaken('P3');
    await says('client.answered', { answer: 'by the way, it is InPress 9' });
    await asks();
    expect(await ticket.places()).toEqual(['Solve it']);
    expect((await data()).answer).toBe('by the way, it is InPress 9');
  });
});

describe('providers are down', () => {
  it('without a mail server the ticket goes on, the lead is told, and the letters go out later', async () => {
    host.outside.mailIsDown = 'smtp.unreachable';
    ticket = await host.as('dana').start('help-desk', PORTAL);
    expect(await ticket.places()).toEqual(['Triage', 'Write the letter']);
    const who = await isTaken('P2');
    await until('2026-04-29T10:11');
    const told = (await ticket.alerts()).filter(({ rung }) => rung === 'stuck');
    expect(told.map(({ person }) => person)).toContain('rosa');
    host.outside.mailIsDown = null;
    await until('2026-04-29T11:00');
    expect(letters().slice(1)).toEqual(
      expect.arrayContaining(['We have your ticket', `${nameOf(who)} has your ticket`]),
    );
    expect(await ticket.places()).toEqual(['Solve it']);
  });

  it('without the register of clients it goes by the form after half a minute', async () => {
    const noRegister = (): never => {
      throw new Error('register.unreachable');
    };
    const handlers: typeof helpDesk.handlers = (services) => ({
      ...helpDesk.handlers(services),
      'client.recognise': noRegister,
    });
    host = await halftone({ ...helpDesk, handlers }, berlin('2026-04-29T10:00'));
    ticket = await host.as('dana').start('help-desk', STANDSTILL);
    expect(await ticket.places()).toEqual(['Recognise the client']);
    await host.advance({ by: { amount: 30, unit: 'seconds' } });
    expect(await ticket.places()).toEqual(['Triage']);
    expect(await data()).toMatchObject({ contractLevel: 'none', priority: 'P2' });
  });

  it('a client whom nobody knows is served without a contract', async () => {
    await opens('2026-04-29T10:00', { client: 'Hannah', channel: 'chat', subject: 'Colours', urgency: 'question' });
    expect(await data()).toMatchObject({ contractLevel: 'none', priority: 'P4', no: 'HD-1001' });
    expect(letters()).toEqual([]);
  });
});

describe('the priority changes', () => {
  it('by triage: the times move, and the client is told once', async () => {
    await triaged('P4');
    expect(await dueAt('First answer')).toBe(iso('2026-04-30T10:00'));
    expect(letters().at(-1)).toBe('New times for your ticket');
    expect(lastLetter()).toContain('Thursday, 30 April 2026 at 10:00');
  });

  it('raised midway by the head: what has passed counts, and the ladder is that of the new one', async () => {
    await isTaken('P3');
    await until('2026-04-29T12:00');
    await host.as('vera').act('raises the priority', ticket.id, {
      type: 'setVariables',
      variables: { priority: 'P1' },
      reason: 'their shop opens tomorrow',
    });
    expect(await dueAt('Solution')).toBe(iso('2026-04-29T14:00'));
    expect(letters().at(-1)).toBe('New times for your ticket');
    await until('2026-04-29T14:30');
    expect(host.texts.filter(({ delivery }) => delivery.rung === 'owner').map(({ person }) => person.id)).toEqual([
      'rosa',
    ]);
  });

  it('says nothing where it stays as it is', async () => {
    await triaged('P2');
    expect(letters()).toEqual(['We have your ticket']);
  });
});

describe('level two', () => {
  it('an engineer helps, and the time runs on as before', async () => {
    const who = await isTaken('P3');
    const before = await dueAt('Solution');
    await done('Solve it', { outcome: 'level-two', variables: { levelTwoQuestion: 'Why 1.7?' } });
    expect(await done('Find the cause', { variables: { levelTwoNotes: 'old library', problemNo: 'PRB-7' } })).toBe(
      'ines',
    );
    expect(await holder('Solve it')).toBe(who);
    expect(await dueAt('Solution')).toBe(before);
    expect((await data()).problemNo).toBe('PRB-7');
  });
});

describe('a visit', () => {
  it('is asked for at the equipment service; the ticket stays with who has it', async () => {
    const who = await isTaken('P3');
    await done('Solve it', { outcome: 'visit', variables: { visitAddress: 'Mill Lane 4' } });
    expect(await ticket.events('message.thrown')).toEqual([
      expect.objectContaining({
        message: 'service.requested',
        variables: { client: 'Café Mirador', clientMail: 'info@mirador.example', address: 'Mill Lane 4' },
      }),
    ]);
    expect(await holder('Solve it')).toBe(who);
  });
});

describe('the client confirms, or does not', () => {
  it('by the link in the letter, in their own words', async () => {
    await isTaken('P3');
    await isSolved();
    const [, token = ''] = /\/answer\/(\S+)/.exec(lastLetter()) ?? [];
    await host.engine.answers.answer(token, { outcome: 'rejected', note: 'the colours are wrong' });
    await host.engine.tick();
    expect(await data()).toMatchObject({ reopenCount: 1, rejection: 'the colours are wrong' });
    expect(await ticket.places()).toEqual(['Solve it']);
  });

  it('silence for two working days closes it', async () => {
    await isTaken('P3');
    await isSolved();
    await until('2026-05-04T10:00');
    expect(await data()).toMatchObject({ closedBecause: 'silence' });
    expect(letters().slice(-3)).toEqual(['Does it work now?', 'Does it work now?', 'Ticket closed. How was it?']);
  });

  it('rejected twice: one priority up, and the lead looks into it', async () => {
    await isTaken('P3');
    await isSolved();
    await says('client.confirmed', { verdict: 'rejected', rejection: 'the colours are wrong' });
    expect(await ticket.places()).toEqual(['Solve it']);
    await isSolved();
    await done('The client confirms', { outcome: 'rejected', variables: { rejection: 'still wrong' } });
    expect(await data()).toMatchObject({ reopenCount: 2, priority: 'P2', solvedAt: null });
    expect(await host.as('rosa').tasks()).toEqual(['Look into it']);
    await done('Look into it', { variables: { leadNotes: 'proof print by courier' } });
    expect(await ticket.places()).toEqual(['Solve it']);
  });
});

describe('a duplicate', () => {
  it('is joined to the other ticket, which knows of it', async () => {
    const first = await key();
    const original = ticket;
    ticket = await host.as('dana').start('help-desk', { ...PORTAL, client: 'Alder', clientId: 'alder' });
    await done('Triage', { outcome: 'duplicate', variables: { duplicateOf: first } });
    expect(await ticket.outcome()).toBe('Joined to another ticket');
    expect(lastLetter()).toContain(`is the same as ticket ${first}`);
    expect((await original.variables()).duplicates).toEqual([await key()]);
  });
});

describe('the page of the client', () => {
  it('says how it stands, who has it and until when; a subject is text, whatever it looks like', async () => {
    await opens('2026-04-29T10:00', { ...PORTAL, subject: '<script>alert(1)</script>' });
    const who = await isTaken('P3');
    const page = clientPage(await ticket.row());
    for (const part of ['We are working on it', nameOf(who), '&lt;script&gt;']) expect(page).toContain(part);
    expect(page).not.toContain('<script>');
    await done('Solve it', { outcome: 'ask', variables: { question: 'Which file?' } });
    expect(clientPage(await ticket.row())).toContain('as soon as you have answered');
  });
});

describe('a restart', () => {
  it('in the middle of everything forgets nothing and says nothing twice', async () => {
    await isTaken('P3');
    await host.restart();
    await done('Solve it', { outcome: 'ask', variables: { question: 'Which file?' } });
    await host.restart();
    await until('2026-04-30T11:00');
    await host.restart();
    expect(letters().filter((subject) => subject === 'We wait for your answer')).toHaveLength(1);
    await says('client.answered', { answer: 'menu.pdf' });
    expect(await ticket.places()).toEqual(['Solve it']);
  });
});

function nameOf(person: string): string {
  return company.people.find(({ id }) => id === person)?.name ?? person;
}

function without(...ids: string[]): typeof company.people {
  return company.people.map((one) => (ids.includes(one.id) ? { ...one, absences: [{ fromAt: 0, toAt: null }] } : one));
}
