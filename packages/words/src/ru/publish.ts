// Russian: publishing.
import type { PublishWords } from '../en/publish';
import { count } from './count';

export const publish: PublishWords = {
  title: (version) => `Опубликовать версию ${version}`,
  firstTitle: 'Опубликовать первую версию',
  runningSince: (version, day) => `Версия ${version} действует с ${day}.`,
  whatChanges: 'Что меняется',
  changes: (n) =>
    count(n, {
      one: '# изменение, отмечено на схеме',
      few: '# изменения, отмечены на схеме',
      many: '# изменений, отмечены на схеме',
    }),
  noChanges: 'С прошлой версии ничего не изменилось.',
  mark: { added: 'Новое', changed: 'Изменено', removed: 'Убрано' },
  was: (before) => `Было ${before}`,
  runningCases: (n) =>
    n === 0 ? 'Идущих дел нет' : count(n, { one: '# идущее дело', few: '# идущих дела', many: '# идущих дел' }),
  eachChecked: 'каждое проверено по черновику',
  safe: (n) => count(n, { one: '# перейдёт сразу', few: '# перейдут сразу', many: '# перейдут сразу' }),
  mapped: (n) =>
    count(n, {
      one: '# перейдёт по соответствию',
      few: '# перейдут по соответствию',
      many: '# перейдут по соответствию',
    }),
  toDecide: (n) => count(n, { one: '# решать вам', few: '# решать вам', many: '# решать вам' }),
  keepOn: (version) => `Оставить на ${version}`,
  keepRunning: 'Идущие дела остаются на своей версии.',
  move: 'Перевести',
  note: 'Что нового, одной строкой',
  notePlaceholder: 'Хранится вместе с версией.',
  cannot: (n) =>
    count(n, {
      one: 'Сначала нужно решить # проблему',
      few: 'Сначала нужно решить # проблемы',
      many: 'Сначала нужно решить # проблем',
    }),
  ifBadly: 'Если пойдёт плохо',
  notNow: 'Не сейчас',
  publish: 'Опубликовать',
  published: (version) => `Версия ${version} опубликована. Новые дела пойдут по ней.`,
  versions: 'Версии',
  compare: 'Сравнить',
  current: 'действует',
};
