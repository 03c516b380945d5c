// Russian: the deadline ribbon and its proof, the walk.
import type { DeadlineWords } from '../en/deadline';
import { count } from './count';

export const deadline: DeadlineWords = {
  start: 'Начало',
  due: 'Срок',
  assigned: 'назначено',
  dueAt: (when) => `Срок ${when}`,
  workingTimeLeftDue: (when) => `рабочего времени осталось, срок ${when}`,
  lateSince: (when) => `рабочего времени: опоздание, срок был ${when}`,
  example: (when) => `Пример: ${when}`,
  changeExample: 'Изменить начало примера',
  showWalk: 'Показать расчёт',
  hideWalk: 'Скрыть расчёт',
  whyThen: (clock) => `Почему ${clock}?`,
  walkTitle: 'Как посчитан срок',
  counted: 'Учтено',
  sum: 'Всего',
  day: 'День',
  dragHint: 'Стрелки сдвигают на один рабочий час, вместе с Shift на один рабочий день.',
  handle: 'Срок',
  mark: (label, when) => `${label}: ${when}`,
  break: 'перерыв',
  night: 'ночь',
  weekend: 'выходные',
  holiday: 'праздник',
  holidayNamed: (name) => `праздник: ${name}`,
  closed: 'закрыто',
  paused: 'пауза',
  usualTime: (cases, half, nine) =>
    `${count(cases, { one: 'Последнее # дело', few: 'Последние # дела', many: 'Последние # дел' })}: половина за ${half}, 9 из 10 за ${nine}`,
  budget: 'Время',
  used: (share) => `использовано ${share}`,
  calendar: 'Календарь',
  promised: (when) => `Обещано ${when}`,
  slack: (span) => `запас ${span}`,
  noDue: 'Без срока',
};
