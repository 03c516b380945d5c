import { boundary, end, receive, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseUnderTest } from '../testing/case-under-test';
import { createTestHost, type TestHost, type TestHostOptions } from '../testing/test-host';

const ask = userTask('ask', {
  name: 'Client approves',
  outcomes: [
    { id: 'yes', name: 'Yes' },
    { id: 'no', name: 'No' },
    { id: 'unclear', name: 'Ask the head' },
  ],
  form: [{ variable: 'remarks', required: true, outcomes: ['no'] }],
  answerLink: {
    question: '{client}, do you take it for {price} EUR?',
    outcomes: ['yes', 'no'],
    note: 'remarks',
    goodFor: { amount: 2, unit: 'workingDays' },
  },
});

/** Whoever is asked gets a letter a minute later and a reminder after a day; "no" makes the price anew. */
const offer = sketch(
  'offer',
  [
    start(),
    userTask('price'),
    ask,
    boundary(
      'asked',
      'ask',
      {
        type: 'timer',
        when: { elapsed: { amount: 1, unit: 'minutes' } },
        repeat: { every: { amount: 1, unit: 'days' }, times: 1 },
      },
      false,
    ),
    serviceTask('write', { handler: 'write' }),
    end('written'),
    userTask('think'),
    end('sold'),
  ],
  [
    'start -> price -> ask -(yes)-> sold',
    'ask -(no)-> price',
    'ask -(unclear)-> think -> sold',
    'asked -> write -> written',
  ],
  {
    variables: [
      { name: 'client', type: 'text' },
      { name: 'price', type: 'number' },
      { name: 'remarks', type: 'text', label: 'Remarks' },
    ],
    texts: { ru: { 'node.ask.question': '{client}, берёте за {price} EUR?', 'outcome.ask.yes': 'Да' } },
  },
);

let host: TestHost;
let order: CaseUnderTest;
let links: string[];

async function open(options: Partial<TestHostOptions> = {}): Promise<void> {
  links = [];
  host = await createTestHost({
    people: [
      { id: 'ann', name: 'Ann', roles: ['head'] },
      { id: 'ben', name: 'Ben', roles: [] },
    ],
    diagrams: [offer],
    linkSecret: 'a secret of the test',
    handlers: {
      write: async (call) => {
        links.push(await call.answerLink('ask'));
        return undefined;
      },
    },
    ...options,
  });
  order = await host.as('ann').start('offer', { client: 'Café <b>Mirador</b>', price: 480 });
  await priced();
}
beforeEach(() => open());

/** The price is made, and the letter goes out. */
async function priced(): Promise<void> {
  await host.as('ann').complete('price');
  await host.advance({ by: { amount: 1, unit: 'minutes' } });
}

const tokenOf = (link = links.at(-1)) => /^https:\/\/baton\.test\/answer\/(.+)$/.exec(link ?? '')?.[1] ?? '';
const answers = () => host.engine.answers;

describe('a task that someone outside answers by a link', () => {
  it('shows what is asked, in the language of who reads it, and changes nothing by that', async () => {
    const before = (await order.row()).revision;
    const shown = await answers().asked(tokenOf(), 'ru');
    expect(shown).toMatchObject({
      ok: true,
      asked: {
        step: 'Client approves',
        question: 'Café <b>Mirador</b>, берёте за 480 EUR?',
        outcomes: [
          { id: 'yes', name: 'Да' },
          { id: 'no', name: 'No' },
        ],
        note: 'Remarks',
        status: 'open',
        answer: null,
      },
    });
    expect((await order.row()).revision).toBe(before);
  });

  it('is done by the answer, once, and the log says that it came by a link', async () => {
    expect(await answers().answer(tokenOf(), { outcome: 'yes' })).toMatchObject({ ok: true });
    expect(await order.outcome()).toBe('sold');
    expect(await answers().answer(tokenOf(), { outcome: 'no', note: 'changed my mind' })).toMatchObject({
      ok: false,
      code: 'item.not-open',
    });
    expect(await answers().asked(tokenOf(), 'en')).toMatchObject({ asked: { status: 'answered', answer: 'Yes' } });
    expect((await order.log()).find((entry) => entry.type === 'item.completed')?.by).toBeDefined();
    expect(
      (await order.log()).filter((entry) => 'system' in entry.by && entry.by.system === 'link').length,
    ).toBeGreaterThan(0);
  });

  it('takes the note into the case, and asks for it where the step does', async () => {
    expect(await answers().answer(tokenOf(), { outcome: 'no' })).toMatchObject({
      ok: false,
      code: 'item.field-missing',
    });
    expect(await answers().answer(tokenOf(), { outcome: 'no', note: 'too <dear>' })).toMatchObject({ ok: true });
    expect((await order.variables()).remarks).toBe('too <dear>');
  });

  it('is not answered by the letter about the price before', async () => {
    const old = tokenOf();
    await answers().answer(old, { outcome: 'no', note: 'too dear' });
    await priced();
    expect(links).toHaveLength(2);
    expect(await answers().answer(old, { outcome: 'yes' })).toMatchObject({ ok: false, code: 'item.not-open' });
    expect(await order.places()).toEqual(['Client approves']);
    expect(await answers().answer(tokenOf(), { outcome: 'yes' })).toMatchObject({ ok: true });
  });

  it('is reminded of by another letter, whose link is as good', async () => {
    await host.advance({ by: { amount: 1, unit: 'days' } });
    expect(links).toHaveLength(2);
    expect(await answers().answer(tokenOf(links[0]), { outcome: 'yes' })).toMatchObject({ ok: true });
    expect(await answers().asked(tokenOf(links[1]), 'en')).toMatchObject({ asked: { status: 'answered' } });
  });

  it('is over when someone inside was faster, or the case ends', async () => {
    await host.as('ann').complete('Client approves', { outcome: 'yes' });
    expect(await answers().answer(tokenOf(), { outcome: 'yes' })).toMatchObject({ code: 'item.not-open' });
    await open();
    await host.as('ann').act('cancels', order.id, { type: 'cancel', reason: 'no longer wanted' });
    expect(await answers().asked(tokenOf(), 'en')).toMatchObject({ asked: { status: 'closed' } });
  });

  it('works after a restart, and no longer than it is good for', async () => {
    await host.restart();
    expect(await answers().asked(tokenOf(), 'en')).toMatchObject({ asked: { status: 'open' } });
    await host.advance({ by: { amount: 2, unit: 'workingDays' } });
    expect(await answers().answer(tokenOf(links[0]), { outcome: 'yes' })).toMatchObject({ code: 'link.expired' });
    expect(await order.places()).toEqual(['Client approves']);
  });

  it.each([
    ['an outcome that is not for them', { outcome: 'unclear' }, 'item.outcome-unknown'],
    ['an outcome that there is not', { outcome: '__proto__' }, 'item.outcome-unknown'],
    ['no outcome', {}, 'item.outcome-missing'],
    ['a note without end', { outcome: 'no', note: 'x'.repeat(2_001) }, 'input.too-large'],
  ])('refuses %s', async (_, given, code) => {
    expect(await answers().answer(tokenOf(), given)).toMatchObject({ ok: false, code });
    expect(await order.places()).toEqual(['Client approves']);
  });

  it('is for that task alone', async () => {
    const token = tokenOf();
    expect(await answers().asked(token.replace('answer~', 'acknowledge~'), 'en')).toMatchObject({
      code: 'link.invalid',
    });
    expect(await host.engine.alerts.linked(token)).toMatchObject({ ok: false, code: 'link.invalid' });
    expect(await answers().asked(`${token}0`, 'en')).toMatchObject({ code: 'link.invalid' });
  });
});

describe('the address of such a page', () => {
  const item = async () => (await order.task('ask')).item;

  it('is given to whom the task is given, and to who administers', async () => {
    const task = { instanceId: order.id, item: await item(), locale: 'ar' };
    const given = await answers().linkTo(await host.as('ann').scope(), task);
    expect(given.ok && (await answers().asked(tokenOf(given.url), 'en'))).toMatchObject({ asked: { locale: 'ar' } });
    expect(await answers().linkTo(await host.as('ben').scope(), task)).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is not given for a step that the drawing keeps to its own people, nor for one that is done', async () => {
    const price = (await order.task('price')).item;
    const scope = await host.as('ann').scope();
    expect(await answers().linkTo(scope, { instanceId: order.id, item: price })).toMatchObject({
      code: 'item.not-open',
    });
    await host.as('ann').complete('Client approves', { outcome: 'unclear' });
    const think = (await order.task('think')).item;
    expect(await answers().linkTo(scope, { instanceId: order.id, item: think })).toMatchObject({
      code: 'link.not-offered',
    });
  });

  it('is a problem at the letter where nothing can be signed, or nobody is asked', async () => {
    await open({ linkSecret: undefined } as Partial<TestHostOptions>);
    const problems = (await order.row()).places.map(({ incident }) => incident?.facts.error);
    expect(problems).toContain('link.no-secret: ask');
    const alone = sketch(
      'alone',
      [start(), serviceTask('write', { handler: 'write' }), receive('w', 'm'), end()],
      ['start -> write -> w -> end'],
    );
    await host.publish(alone);
    const lonely = await host.as('ann').start('alone');
    expect((await lonely.row()).places[0]?.incident?.facts.error).toBe('link.no-task: ask');
  });
});
