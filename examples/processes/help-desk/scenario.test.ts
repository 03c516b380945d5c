// The help desk as clients and the people of Halftone Print live it, in virtual time. All times are those of the office in Berlin.
import { beforeEach, describe, expect, it } from 'vitest';
import { equipmentService } from '../equipment-service/equipment-service';
import { caseOf, halftone } from '../src/halftone';
import { clientPage } from './client-page';
import { berlin, Desk, iso, nameOf, PORTAL } from './desk';
import { helpDesk } from './help-desk';

const desk = new Desk();

/** Café Mirador, with a gold contract, writes on Wednesday 29 April 2026 at 10:00. */
beforeEach(() => desk.opens('2026-04-29T10:00'));

describe('a ticket that goes well', () => {
  it('is answered at once, taken, solved, confirmed and rated, and the log is whole', async () => {
    expect(desk.letters()).toEqual(['We have your ticket']);
    expect(desk.lastLetter()).toContain('The first answer comes by Wednesday, 29 April 2026 at 11:00.');
    const who = await desk.isTaken('P2');
    expect(desk.letters()).toEqual(['We have your ticket', `${nameOf(who)} has your ticket`]);
    await desk.isSolved({ writeArticle: true });
    expect(desk.letters().at(-1)).toBe('Does it work now?');
    await desk.says('client.confirmed', { verdict: 'ok' });
    expect(await desk.ticket.places()).toEqual(['Wait for a rating', 'Write it down for all']);
    await desk.says('client.rated', { rating: 5 });
    await desk.done('Write it down for all', { variables: { article: 'PDF 1.7 and the portal' } });
    expect(await desk.ticket.outcome()).toBe('Solved');
    expect(await desk.data()).toMatchObject({
      closedBecause: 'confirmed',
      rating: 5,
      reopenCount: 0,
      responsible: who,
    });
    expect(await desk.host.engine.verifyLog()).toMatchObject({ ok: true });
    expect(await desk.host.engine.nextDueAt()).toBeNull();
  });

  it('comes by mail as well, and is known by the address', async () => {
    await desk.host.publishMessage('ticket.mailed', 'mail-1', {
      client: 'IT of Alder',
      clientMail: 'it@alder.example',
      channel: 'mail',
      subject: 'Invoice twice',
      urgency: 'question',
    });
    const found = await desk.host.engine.queries.cases(
      await desk.host.as('rosa').scope(),
      { text: 'Invoice twice' },
      { limit: 1 },
    );
    expect(found.rows[0]).toMatchObject({ key: 'HD-1002', title: 'Invoice twice (Alder & Sons)', owner: 'rosa' });
    expect(found.rows[0]?.variables).toMatchObject({ contractLevel: 'silver', priority: 'P4' });
  });

  it('goes to those who know the matter, and of those to whoever has least to do', async () => {
    await desk.triaged('P3', 'billing');
    expect(await desk.holder('Take the ticket')).toBe('lena');
    const reasons = (await desk.ticket.task('Take the ticket')).choice?.reasons ?? [];
    expect(reasons).toContainEqual({ code: 'picked.only-one', person: 'lena' });
  });
});

describe('the client is asked something', () => {
  const asks = () => desk.done('Solve it', { outcome: 'ask', variables: { question: 'Which program made the file?' } });

  it('the solution time stands still until they answer', async () => {
    await desk.isTaken('P3');
    expect(await desk.dueAt('Solution')).toBe(iso('2026-05-05T10:00'));
    await asks();
    expect(desk.lastLetter()).toContain('Which program made the file?');
    await desk.until('2026-04-30T10:00');
    await desk.says('client.answered', { answer: 'InPress 9' });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
    expect(await desk.dueAt('Solution')).toBe(iso('2026-05-06T10:00'));
    await desk.isSolved();
    await desk.says('client.confirmed', { verdict: 'ok' });
    expect((await desk.data()).pausedMs).toBe(24 * 3_600_000);
  });

  it('silence: nudged after one and three working days, closed after five, over the holiday and the weekend', async () => {
    await desk.isTaken('P3');
    await asks();
    await desk.until('2026-05-06T09:59');
    expect(desk.letters().filter((subject) => subject === 'We wait for your answer')).toHaveLength(2);
    expect(desk.host.outside.letters.slice(-2).map(({ at }) => new Date(at).toISOString())).toEqual([
      iso('2026-04-30T10:00'),
      iso('2026-05-05T10:00'),
    ]);
    await desk.until('2026-05-07T10:00');
    expect(desk.letters().at(-1)).toBe('We have closed your ticket');
    expect(await desk.ticket.places()).toEqual(['Closed unless they write']);
  });

  it('a late answer opens it again, and none at all closes it for good', async () => {
    await desk.isTaken('P3');
    await asks();
    await desk.until('2026-05-08T10:00');
    await desk.says('client.answered', { answer: 'we were on holiday' });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
    expect((await desk.data()).reopenCount).toBe(1);
    await asks();
    await desk.until('2026-06-30T10:00');
    expect(await desk.ticket.outcome()).toBe('Closed without an answer');
    expect(await desk.host.engine.nextDueAt()).toBeNull();
  });

  it('an answer that comes before the question is not lost', async () => {
    await desk.isTaken('P3');
    await desk.says('client.answered', { answer: 'by the way, it is InPress 9' });
    await asks();
    expect(await desk.ticket.places()).toEqual(['Solve it']);
    expect((await desk.data()).answer).toBe('by the way, it is InPress 9');
  });
});

describe('the priority changes', () => {
  it('by triage: the times move, and the client is told once', async () => {
    await desk.triaged('P4');
    expect(await desk.dueAt('First answer')).toBe(iso('2026-04-30T10:00'));
    expect(desk.letters().at(-1)).toBe('New times for your ticket');
    expect(desk.lastLetter()).toContain('Thursday, 30 April 2026 at 10:00');
  });

  it('raised midway by the head: what has passed counts, and the ladder is that of the new one', async () => {
    await desk.isTaken('P3');
    await desk.until('2026-04-29T12:00');
    await desk.host.as('vera').act('raises the priority', desk.ticket.id, {
      type: 'setVariables',
      variables: { priority: 'P1' },
      reason: 'their shop opens tomorrow',
    });
    expect(await desk.dueAt('Solution')).toBe(iso('2026-04-29T14:00'));
    expect(desk.letters().at(-1)).toBe('New times for your ticket');
    await desk.until('2026-04-29T14:30');
    expect(desk.host.texts.filter(({ delivery }) => delivery.rung === 'owner').map(({ person }) => person.id)).toEqual([
      'rosa',
    ]);
  });

  it('says nothing where it stays as it is', async () => {
    await desk.triaged('P2');
    expect(desk.letters()).toEqual(['We have your ticket']);
  });
});

describe('level two', () => {
  it('an engineer helps, and the time runs on as before', async () => {
    const who = await desk.isTaken('P3');
    const before = await desk.dueAt('Solution');
    await desk.done('Solve it', { outcome: 'level-two', variables: { levelTwoQuestion: 'Why 1.7?' } });
    expect(await desk.done('Find the cause', { variables: { levelTwoNotes: 'old library', problemNo: 'PRB-7' } })).toBe(
      'ines',
    );
    expect(await desk.holder('Solve it')).toBe(who);
    expect(await desk.dueAt('Solution')).toBe(before);
    expect((await desk.data()).problemNo).toBe('PRB-7');
  });
});

describe('a visit', () => {
  it('is asked for at the equipment service; the ticket stays with who has it', async () => {
    const who = await desk.isTaken('P3');
    await desk.done('Solve it', { outcome: 'visit', variables: { visitAddress: 'Mill Lane 4' } });
    expect(await desk.ticket.events('message.thrown')).toEqual([
      expect.objectContaining({
        message: 'service.requested',
        variables: { client: 'Café Mirador', clientMail: 'info@mirador.example', address: 'Mill Lane 4' },
      }),
    ]);
    expect(await desk.holder('Solve it')).toBe(who);
  });

  it('begins a case there', async () => {
    desk.host = await halftone([equipmentService, helpDesk], berlin('2026-04-29T10:00'));
    await desk.another(PORTAL);
    await desk.isTaken('P3');
    await desk.done('Solve it', { outcome: 'visit', variables: { visitAddress: 'Mill Lane 4' } });
    const visit = await caseOf(desk.host, equipmentService);
    expect(await visit.variables()).toMatchObject({ client: 'Café Mirador', address: 'Mill Lane 4' });
  });
});

describe('the client confirms, or does not', () => {
  it('by the link in the letter, in their own words', async () => {
    await desk.isTaken('P3');
    await desk.isSolved();
    const [, token = ''] = /\/answer\/(\S+)/.exec(desk.lastLetter()) ?? [];
    await desk.host.engine.answers.answer(token, { outcome: 'rejected', note: 'the colours are wrong' });
    await desk.host.engine.tick();
    expect(await desk.data()).toMatchObject({ reopenCount: 1, rejection: 'the colours are wrong' });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
  });

  it('silence for two working days closes it', async () => {
    await desk.isTaken('P3');
    await desk.isSolved();
    await desk.until('2026-05-04T10:00');
    expect(await desk.data()).toMatchObject({ closedBecause: 'silence' });
    expect(desk.letters().slice(-3)).toEqual(['Does it work now?', 'Does it work now?', 'Ticket closed. How was it?']);
  });

  it('rejected twice: one priority up, and the lead looks into it', async () => {
    await desk.isTaken('P3');
    await desk.isSolved();
    await desk.says('client.confirmed', { verdict: 'rejected', rejection: 'the colours are wrong' });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
    await desk.isSolved();
    await desk.done('The client confirms', { outcome: 'rejected', variables: { rejection: 'still wrong' } });
    expect(await desk.data()).toMatchObject({ reopenCount: 2, priority: 'P2', solvedAt: null });
    expect(await desk.host.as('rosa').tasks()).toEqual(['Look into it']);
    await desk.done('Look into it', { variables: { leadNotes: 'proof print by courier' } });
    expect(await desk.ticket.places()).toEqual(['Solve it']);
  });
});

describe('a duplicate', () => {
  it('is joined to the other ticket, which knows of it', async () => {
    const first = await desk.key();
    const original = desk.ticket;
    await desk.another({ ...PORTAL, client: 'Alder', clientId: 'alder' });
    await desk.done('Triage', { outcome: 'duplicate', variables: { duplicateOf: first } });
    expect(await desk.ticket.outcome()).toBe('Joined to another ticket');
    expect(desk.lastLetter()).toContain(`is the same as ticket ${first}`);
    expect((await original.variables()).duplicates).toEqual([await desk.key()]);
  });
});

describe('the page of the client', () => {
  it('says how it stands, who has it and until when; a subject is text, whatever it looks like', async () => {
    await desk.opens('2026-04-29T10:00', { ...PORTAL, subject: '<script>alert(1)</script>' });
    const who = await desk.isTaken('P3');
    const page = clientPage(await desk.ticket.row());
    for (const part of ['We are working on it', nameOf(who), '&lt;script&gt;']) expect(page).toContain(part);
    expect(page).not.toContain('<script>');
    await desk.done('Solve it', { outcome: 'ask', variables: { question: 'Which file?' } });
    expect(clientPage(await desk.ticket.row())).toContain('as soon as you have answered');
  });
});
