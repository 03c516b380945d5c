// Простые исправления: что делает одно нажатие.
import type { Words } from '../words';

export const mends: Words['mends'] = {
  outOfLane: 'Убрать из дорожки',
  outside: 'Вынести из подпроцесса',
  removeRule: 'Удалить правило',
  removeRow: 'Удалить строку',
  removeMoment: 'Удалить этот момент',
  usualCalendar: 'Считать по обычному календарю',
  countBy: (calendar) => `Считать по «${calendar}»`,
  forgetStep: 'Не учитывать этот шаг',
  noPause: 'Не ставить на паузу',
  forgetResult: 'Убрать этот результат',
  anyResult: 'Идти этим путём после любого другого результата',
  removeTwin: 'Удалить второе',
  noFirst: 'Начинать без значения',
  noSubject: 'Не привязывать к человеку',
  useTable: (table) => `Решать по «${table}»`,
  addStart: 'Добавить начало',
  addEnd: 'Добавить конец',
  askOnPage: 'Спросить об этом на странице',
  notNeeded: 'Можно оставить пустым',
  elseOwner: 'Иначе — владелец дела',
  noReminders: 'Обойтись без напоминаний',
  tellBy: (way) => `Сообщать иначе: ${way}`,
  leaveOut: (ways) => `Убрать: ${ways}`,
};
