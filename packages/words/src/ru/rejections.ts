// Russian: why an act was refused, in one sentence that says what to do.
import type { RejectionWords } from '../en/rejections';
import { factNumber } from '../sentence';
import { count } from './count';

export const rejections: RejectionWords = {
  'instance.not-started': 'Это дело ещё не начато.',
  'instance.already-started': 'Это дело уже начато.',
  'instance.ended': 'Дело завершено, в нём больше ничего сделать нельзя.',
  'instance.suspended': 'Дело на паузе. Сначала продолжите его.',
  'instance.not-suspended': 'Дело не на паузе.',
  'item.unknown': 'Такой задачи в этом деле больше нет.',
  'item.not-yours': 'Эта задача у другого человека.',
  'item.not-candidate': 'Эта задача вам не предложена.',
  'item.already-taken': 'Коллега взял её минуту назад.',
  'item.already-yours': 'Эта задача уже у вас.',
  'item.not-open': 'Задача уже завершена или снята.',
  'item.outcome-unknown': 'Такого итога среди вариантов нет.',
  'item.outcome-missing': 'Сначала выберите итог.',
  'item.field-missing': 'Заполните «{label}», чтобы продолжить.',
  'variable.unknown': 'В этом процессе нет данных «{name}».',
  'variable.type': 'Для «{name}» нужен ответ другого вида.',
  'variable.missing': 'Заполните «{name}», чтобы продолжить.',
  'variable.too-large': '«{name}» слишком длинно, чтобы сохранить.',
  'token.unknown': 'Дело уже не на этом шаге.',
  'token.no-incident': 'На этом шаге нет проблемы.',
  'token.not-waiting': 'Этот шаг ничего не ждёт, пропустить его нельзя.',
  'flow.unknown': 'Такой путь из этого шага не ведёт.',
  'timer.unknown': 'Этого срока больше нет.',
  'timer.early': 'Ещё рано.',
  'message.not-awaited': 'Дело этого не ждёт.',
  'job.unknown': 'Этот автоматический шаг уже завершён.',
  'reason.missing': 'Напишите почему; это попадёт в журнал.',
  'not-allowed': 'У вас нет на это права. Спросите того, кто ведает правами.',
  'limit.steps': (facts) =>
    count(factNumber(facts, 'limit'), {
      one: 'Дело ходит по кругу: остановлено после # шага.',
      few: 'Дело ходит по кругу: остановлено после # шагов.',
      many: 'Дело ходит по кругу: остановлено после # шагов.',
    }),
  'limit.tokens': 'Слишком много путей идёт одновременно.',
};
