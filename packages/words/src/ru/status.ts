// Russian: the status language.
import type { StatusWords } from '../en/status';

export const status: StatusWords = {
  onTrack: 'В срок',
  atRisk: 'Под угрозой',
  overdue: 'Просрочено',
  paused: 'Пауза',
  stalled: 'Застряло',
  failed: 'Сбой шага',
  done: 'Готово',
  cancelled: 'Отменено',
  draft: 'Черновик',
  published: 'Опубликовано',
  unbroken: 'Цепь цела',
  broken: 'Цепь нарушена',
  notStarted: 'Впереди',
  skipped: 'Пропущено',
  running: 'Идёт',
  youHold: 'Эстафета у вас',
  holds: (person) => `Эстафета: ${person}`,
  toTake: 'Можно взять',
  away: 'нет на месте',
  client: 'клиент',
};
