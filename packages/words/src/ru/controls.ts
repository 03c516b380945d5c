// Russian: what the controls themselves say.
import type { ControlWords } from '../en/controls';

export const controls: ControlWords = {
  close: 'Закрыть',
  clear: 'Очистить',
  openList: 'Показать варианты',
  noMatches: 'Ничего не подходит',
  severalMatch: 'Подходит несколько. Выберите одно.',
  increase: 'Больше',
  decrease: 'Меньше',
  openCalendar: 'Открыть календарь',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  selectAll: 'Выбрать все',
  notifications: 'Сообщения',
  dismiss: 'Убрать',
  theme: 'Цвета',
  themeLight: 'Светлые',
  themeDark: 'Тёмные',
  themeSystem: 'Как в системе',
  language: 'Язык',
  progress: 'Ход',
  budgetUsed: (share) => `использовано ${share} времени`,
  late: 'Опоздание',
  holdsBaton: 'держит эстафету',
  pool: 'Несколько человек',
  required: 'нужно',
};
