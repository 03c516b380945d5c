// Russian: the check drawer.
import type { CheckWords } from '../en/check';
import { count } from './count';

const problemCount = (n: number) => count(n, { one: '# проблема', few: '# проблемы', many: '# проблем' });
const passed = (n: number) =>
  count(n, { one: '# проверка пройдена', few: '# проверки пройдены', many: '# проверок пройдено' });

export const check: CheckWords = {
  title: 'Проверка',
  summary: (problems, good) => `${problemCount(problems)}, ${passed(good)}`,
  passed,
  allGood: 'Проблем нет. Можно публиковать.',
  allGoodBody: 'У каждого шага есть исполнитель, каждое дело может завершиться, и о сроке напомнят вовремя.',
  severity: { error: 'Нужно решить до публикации', warning: 'Стоит взглянуть', info: 'Полезно знать' },
  mends: {
    takeWhatComes: 'Идти дальше с теми ветвями, что придут',
    waitForAll: 'Ждать все ветви',
    askAtStart: 'Спрашивать в начале дела',
    requireField: 'Сделать поле обязательным',
    askIfFilled: 'Идти по этому пути, только если заполнено',
    makeOtherwise: 'Выбирать последний путь, если ничто не подошло',
    removePath: 'Убрать путь',
    removeStep: 'Убрать шаг',
    removeReminder: 'Убрать напоминание',
  },
  useFix: 'Исправить так',
  tryOut: 'Испытать',
  setMyself: 'Настрою сам',
  showOnDiagram: 'Показать на схеме',
  inSight: (name) => `Теперь виден шаг «${name}».`,
  withFix: 'С исправлением',
  withoutFix: 'Без него',
  news: (solved, fresh) =>
    [solved > 0 && `решено: ${solved}`, fresh > 0 && `новых: ${fresh}`].filter(Boolean).join(', '),
  isNew: 'Новая',
};
