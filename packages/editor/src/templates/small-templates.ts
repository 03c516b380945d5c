// Ten small processes as answers to the wizard's questions: drawn in the language of the reader when they are looked at. Loaded lazily.
import type { Duration, Variable } from '@baton/core';
import type { TemplateWords } from '@baton/words/templates';
import type { Answers, StepAnswer, WhoAnswer } from '../wizard/answers';

export type SmallTemplateId = Exclude<keyof TemplateWords, 'roles'>;

const days = (amount: number): Duration => ({ amount, unit: 'workingDays' });
const hours = (amount: number): Duration => ({ amount, unit: 'workingHours' });
const starter: WhoAnswer = { type: 'starter' };
const startersManager: WhoAnswer = { type: 'startersManager' };
const outside: WhoAnswer = { type: 'outside' };

type Rest = Omit<Partial<StepAnswer>, 'what' | 'who' | 'within'>;
/** A step whose time is watched: reminders, then it is passed up. */
const step = (what: string, who: WhoAnswer, within: Duration, rest: Rest = {}): StepAnswer => ({
  what,
  who,
  within,
  late: true,
  ...rest,
});
const news = (what: string, within: Duration): StepAnswer => ({ what, who: outside, within, silent: true });
const field = (name: string, label: string, type: Variable['type'] = 'text', required = true): Variable => ({
  name,
  label,
  type,
  atStart: true,
  ...(required && { required: true }),
});
const person = { type: 'person' } as const;
const message = { type: 'message' } as const;

function role(words: TemplateWords, id: keyof TemplateWords['roles']): WhoAnswer {
  return { type: 'role', role: id, name: words.roles[id] };
}

export const SMALL_TEMPLATES: Readonly<Record<SmallTemplateId, (words: TemplateWords) => Answers>> = {
  purchase(words) {
    const { purchase: w } = words;
    const buyer = role(words, 'purchasing');
    return {
      ...named(w),
      begins: person,
      data: [field('item', w.item), field('sum', w.sum, 'number')],
      steps: [
        step(w.approve, startersManager, days(1), { refused: w.refused }),
        step(w.approveLarge, role(words, 'director'), days(2), {
          refused: w.refused,
          onlyOver: { variable: 'sum', amount: 1_000, question: w.isLarge },
        }),
        step(w.order, buyer, days(2)),
        news(w.arrives, days(5)),
        step(w.check, starter, days(1)),
      ],
    };
  },
  leave(words) {
    const { leave: w } = words;
    return {
      ...named(w),
      begins: person,
      data: [field('from', w.from, 'date'), field('to', w.to, 'date'), field('note', w.note, 'text', false)],
      steps: [
        step(w.approve, startersManager, days(2), { refused: w.refused }),
        step(w.enter, role(words, 'hr'), days(1)),
      ],
    };
  },
  onboarding(words) {
    const { onboarding: w } = words;
    const [it, hr, lead] = [role(words, 'it'), role(words, 'hr'), role(words, 'teamLead')];
    return {
      ...named(w),
      begins: person,
      data: [field('newcomer', w.newcomer), field('firstDay', w.firstDay, 'date')],
      steps: [
        step(w.desk, it, days(3)),
        step(w.accounts, it, days(2), { besides: true }),
        step(w.papers, hr, days(3), { besides: true }),
        step(w.welcome, lead, days(5)),
        step(w.talk, lead, days(5)),
      ],
    };
  },
  invoice(words) {
    const { invoice: w } = words;
    const accounts = role(words, 'accounts');
    const data: Variable[] = [
      { name: 'supplier', label: w.supplier, type: 'text' },
      { name: 'sum', label: w.sum, type: 'number' },
    ];
    return {
      ...named(w),
      begins: message,
      data,
      steps: [
        step(w.enter, accounts, days(1), { asks: ['supplier', 'sum'] }),
        step(w.compare, role(words, 'purchasing'), days(2), { backTo: 0, refused: w.refused }),
        step(w.approve, role(words, 'director'), days(1), {
          refused: w.refused,
          onlyOver: { variable: 'sum', amount: 5_000, question: w.isLarge },
        }),
        step(w.pay, accounts, days(3)),
      ],
    };
  },
  complaint(words) {
    const { complaint: w } = words;
    const support = role(words, 'support');
    return {
      ...named(w),
      begins: person,
      data: [field('client', w.client), field('what', w.what)],
      steps: [
        step(w.confirm, support, hours(4)),
        step(w.find, support, days(2)),
        step(w.offer, role(words, 'teamLead'), days(1)),
        news(w.answers, days(3)),
        step(w.learn, support, days(2)),
      ],
    };
  },
  contract(words) {
    const { contract: w } = words;
    const sales = role(words, 'sales');
    return {
      ...named(w),
      begins: person,
      data: [field('partner', w.partner), field('sum', w.sum, 'number')],
      steps: [
        step(w.draw, sales, days(2)),
        step(w.check, role(words, 'legal'), days(2), { backTo: 0, refused: w.refused }),
        step(w.sign, role(words, 'director'), days(2)),
        news(w.theySign, days(5)),
        step(w.file, role(words, 'office'), days(1)),
      ],
    };
  },
  incident(words) {
    const { incident: w } = words;
    const onCall = role(words, 'onCall');
    const minutes = (amount: number): Duration => ({ amount, unit: 'minutes' });
    return {
      ...named(w),
      begins: person,
      data: [field('service', w.service)],
      steps: [
        step(w.take, onCall, minutes(30)),
        step(w.repair, onCall, { amount: 4, unit: 'hours' }),
        step(w.tell, onCall, minutes(30)),
        step(w.learn, role(words, 'teamLead'), days(3)),
      ],
    };
  },
  recruitment(words) {
    const { recruitment: w } = words;
    const hr = role(words, 'hr');
    return {
      ...named(w),
      begins: person,
      data: [field('position', w.position)],
      steps: [
        step(w.profile, starter, days(2)),
        step(w.approve, role(words, 'director'), days(2), { refused: w.notNow }),
        step(w.publish, hr, days(2)),
        step(w.talk, starter, days(15)),
        step(w.choose, starter, days(2), { backTo: 3, refused: w.nobody }),
        step(w.offer, hr, days(1)),
        news(w.answers, days(3)),
      ],
    };
  },
  expense(words) {
    const { expense: w } = words;
    const accounts = role(words, 'accounts');
    return {
      ...named(w),
      begins: person,
      data: [
        field('what', w.what),
        field('sum', w.sum, 'number'),
        { name: 'receipts', label: w.receipts, type: 'file' },
      ],
      steps: [
        step(w.claim, starter, days(2), { asks: ['receipts'] }),
        step(w.approve, startersManager, days(2), { refused: w.refused }),
        step(w.check, accounts, days(2), { backTo: 0 }),
        step(w.pay, accounts, days(5)),
      ],
    };
  },
  publication(words) {
    const { publication: w } = words;
    const editor = role(words, 'editor');
    return {
      ...named(w),
      begins: person,
      data: [field('title', w.title)],
      steps: [
        step(w.write, role(words, 'author'), days(5)),
        step(w.edit, editor, days(2), { backTo: 0 }),
        step(w.release, role(words, 'director'), days(1), { refused: w.refused }),
        step(w.publish, editor, days(1)),
        step(w.announce, editor, days(1), { besides: true }),
      ],
    };
  },
};

function named({ name, start, end }: { readonly name: string; readonly start: string; readonly end: string }) {
  return { name, start, end };
}
