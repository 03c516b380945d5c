// Russian: texts of alerts in the recipient's language.
import type { AlertFacts } from '../alert-facts';
import type { AlertWords } from '../en/alerts';
import { count } from './count';
import { asSubject } from './time';

const task = (f: AlertFacts) => (f.client ? `«${f.action}» (${f.client})` : `«${f.action}»`);
const openPoints = (f: AlertFacts) => (f.open?.length ? ` Ещё не готово: ${f.open.join(', ')}.` : '');
const footer = (f: AlertFacts) => `${f.why ? ` ${f.why}` : ''}\n\n${f.caseKey}: ${f.link}`;
const dueOr = (f: AlertFacts, otherwise: string) => f.due ?? otherwise;
const left = (f: AlertFacts) => (f.left ? asSubject(f.left) : 'мало времени');
const lateBy = (f: AlertFacts) => (f.late ? `, опоздание ${f.late}` : '');

export const alerts: AlertWords = {
  assigned: (f) => ({
    subject: `Эстафета у вас: ${task(f)}`,
    body: `${f.person}, теперь ${task(f)} у вас${f.due ? `, срок ${f.due}` : ''}.${openPoints(f)}${footer(f)}`,
    short: `Теперь у вас: ${task(f)}${f.due ? `, срок ${f.due}` : ''}. ${f.link}`,
  }),
  offered: (f) => ({
    subject: `Кто возьмёт? ${task(f)}`,
    body: `${f.person}, ${task(f)} предложено вам и другим${f.due ? `, срок ${f.due}` : ''}. Кто возьмёт, у того и будет.${footer(f)}`,
    short: `Предложено вам: ${task(f)}${f.due ? `, срок ${f.due}` : ''}. ${f.link}`,
  }),
  reminder: (f) => ({
    subject: `${task(f)}: срок ${dueOr(f, 'скоро')}`,
    body: `${f.person}, на ${task(f)} осталось ${left(f)}, срок ${dueOr(f, 'скоро')}.${openPoints(f)} Если не успеваете, передайте одним нажатием.${footer(f)}`,
    short: `${task(f)}: срок ${dueOr(f, 'скоро')}, осталось ${left(f)}. ${f.link}`,
  }),
  overdue: (f) => ({
    subject: `Просрочено: ${task(f)}, срок был ${dueOr(f, '…')}`,
    body: `${f.person}, срок ${task(f)} был ${dueOr(f, '…')}${lateBy(f)}.${openPoints(f)} Завершите, передайте или договоритесь о новом сроке.${footer(f)}`,
    short: `Просрочено: ${task(f)}, срок был ${dueOr(f, '…')}. ${f.link}`,
  }),
  escalation: (f) => ({
    subject: `${f.holder ?? 'Никто'}: просрочено ${task(f)}`,
    body: `${f.person}, ${task(f)}: ответственный ${f.holder ?? 'не назначен'}, срок был ${dueOr(f, '…')}${lateBy(f)}. Спросите, отдайте другому или перенесите срок.${footer(f)}`,
    short: `${f.holder ?? 'Никто'}: ${task(f)}${lateBy(f)}. ${f.link}`,
  }),
  offerReassignment: (f) => ({
    subject: `Отдать ${task(f)} другому?`,
    body: `${f.person}, ${task(f)}: ответственный ${f.holder ?? 'не назначен'}${lateBy(f)}. Выберите того, кто сейчас свободен.${footer(f)}`,
    short: `Отдать ${task(f)} другому?${lateBy(f)} ${f.link}`,
  }),
  unassigned: (f) => ({
    subject: `Некому делать: ${task(f)}`,
    body: `${f.person}, для ${task(f)} никого не нашлось. Выберите человека, чтобы дело пошло дальше.${footer(f)}`,
    short: `Некому делать: ${task(f)}. ${f.link}`,
  }),
  problem: (f) => ({
    subject: `Остановилось: ${task(f)}`,
    body: `${f.person}, автоматический шаг ${task(f)} не удался, дело ждёт. Посмотрите, что пробовали, затем повторите или пропустите.${footer(f)}`,
    short: `Остановилось: ${task(f)}. ${f.link}`,
  }),
  digest: (person, items) => {
    const subject = count(items.length, {
      one: '# уведомление для вас',
      few: '# уведомления для вас',
      many: '# уведомлений для вас',
    });
    return {
      subject,
      body: `${person}, с прошлого сообщения:\n\n${items.map((item) => `- ${item}`).join('\n')}`,
      short: subject,
    };
  },
};
