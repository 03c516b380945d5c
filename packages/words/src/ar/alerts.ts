// Arabic: texts of alerts in the recipient's language.
import type { AlertFacts } from '../alert-facts';
import type { AlertWords } from '../en/alerts';
import { count } from './count';
import { asSubject } from './time';

const task = (f: AlertFacts) => (f.client ? `«${f.action}» (${f.client})` : `«${f.action}»`);
const openPoints = (f: AlertFacts) => (f.open?.length ? ` لم يكتمل بعد: ${f.open.join('، ')}.` : '');
const footer = (f: AlertFacts) => `${f.why ? ` ${f.why}` : ''}\n\n${f.caseKey}: ${f.link}`;
const due = (f: AlertFacts) => f.due ?? 'قريبًا';
const left = (f: AlertFacts) => (f.left ? asSubject(f.left) : 'وقت قليل');
const lateBy = (f: AlertFacts) => (f.late ? `، والتأخر ${f.late}` : '');
const holder = (f: AlertFacts) => f.holder ?? 'لا أحد';

export const alerts: AlertWords = {
  assigned: (f) => ({
    subject: `العصا معك: ${task(f)}`,
    body: `${f.person}، ${task(f)} لك الآن${f.due ? `، الاستحقاق ${f.due}` : ''}.${openPoints(f)}${footer(f)}`,
    short: `لك الآن: ${task(f)}${f.due ? `، الاستحقاق ${f.due}` : ''}. ${f.link}`,
  }),
  offered: (f) => ({
    subject: `من يأخذها؟ ${task(f)}`,
    body: `${f.person}، ${task(f)} معروضة عليك وعلى غيرك${f.due ? `، الاستحقاق ${f.due}` : ''}. من يأخذها فهي له.${footer(f)}`,
    short: `معروضة عليك: ${task(f)}${f.due ? `، الاستحقاق ${f.due}` : ''}. ${f.link}`,
  }),
  reminder: (f) => ({
    subject: `${task(f)}: الاستحقاق ${due(f)}`,
    body: `${f.person}، باقٍ ${left(f)} على ${task(f)}، الاستحقاق ${due(f)}.${openPoints(f)} إن لم تستطع، سلّمها لزميل بنقرة واحدة.${footer(f)}`,
    short: `${task(f)}: الاستحقاق ${due(f)}، باقٍ ${left(f)}. ${f.link}`,
  }),
  overdue: (f) => ({
    subject: `تأخر: ${task(f)}، كان الاستحقاق ${f.due ?? '…'}`,
    body: `${f.person}، كان استحقاق ${task(f)} ${f.due ?? '…'}${lateBy(f)}.${openPoints(f)} أنجزها أو سلّمها أو اتفق على موعد جديد.${footer(f)}`,
    short: `تأخر: ${task(f)}، كان الاستحقاق ${f.due ?? '…'}. ${f.link}`,
  }),
  escalation: (f) => ({
    subject: `تأخر لدى ${holder(f)}: ${task(f)}`,
    body: `${f.person}، ${task(f)} مع ${holder(f)}، كان الاستحقاق ${f.due ?? '…'}${lateBy(f)}. اسأل أو أسندها إلى غيره أو غيّر الموعد.${footer(f)}`,
    short: `تأخر لدى ${holder(f)}: ${task(f)}${lateBy(f)}. ${f.link}`,
  }),
  offerReassignment: (f) => ({
    subject: `إسناد ${task(f)} إلى شخص آخر؟`,
    body: `${f.person}، ${task(f)} مع ${holder(f)}${lateBy(f)}. اختر شخصًا متفرغًا الآن.${footer(f)}`,
    short: `إسناد ${task(f)} إلى شخص آخر؟${lateBy(f)} ${f.link}`,
  }),
  unassigned: (f) => ({
    subject: `لا أحد لإنجاز ${task(f)}`,
    body: `${f.person}، لم يوجد أحد لإنجاز ${task(f)}. اختر شخصًا لتستمر الحالة.${footer(f)}`,
    short: `لا أحد لإنجاز ${task(f)}. ${f.link}`,
  }),
  problem: (f) => ({
    subject: `توقفت: ${task(f)}`,
    body: `${f.person}، فشلت الخطوة التلقائية ${task(f)} والحالة تنتظر. انظر ما جُرّب ثم أعد المحاولة أو تخطّها.${footer(f)}`,
    short: `توقفت: ${task(f)}. ${f.link}`,
  }),
  digest: (person, items) => {
    const subject = count(items.length, {
      zero: 'لا تنبيهات لك',
      one: 'تنبيه واحد لك',
      two: 'تنبيهان لك',
      few: '# تنبيهات لك',
      many: '# تنبيهًا لك',
      other: '# تنبيه لك',
    });
    return {
      subject,
      body: `${person}، منذ الرسالة الأخيرة:\n\n${items.map((item) => `- ${item}`).join('\n')}`,
      short: subject,
    };
  },
};
