// Russian: why this person.
import type { ReasonWords } from '../en/reasons';
import { factNumber } from '../sentence';
import { count } from './count';

const openTasks = (n: number) =>
  count(n, { one: '# открытая задача', few: '# открытые задачи', many: '# открытых задач' });

export const reasons: ReasonWords = {
  'pool.empty': 'В «{pool}» никого нет.',
  'pool.used': 'Выбор из «{pool}»: {people}.',
  'pool.fallback': 'Никого не было, поэтому взяли «{pool}».',
  'pool.last-resort':
    'Из «{pool}» никто не на работе или не свободен; это последняя надежда, поэтому дело всё равно идёт к ним.',
  'excluded.absent': '{person}: нет на месте до {until}.',
  'excluded.deputy': '{person}: нет на месте; замещает {deputy}.',
  'excluded.did-step': '{person}: уже делал «{step}», это нельзя тому же человеку.',
  'excluded.named': '{person}: исключение здесь.',
  'excluded.over-load': (facts) => `${facts.person}: хватает дел, ${openTasks(factNumber(facts, 'open'))}.`,
  'excluded.unknown': '{person}: такого человека больше нет.',
  load: (facts) => `${facts.person}: ${openTasks(factNumber(facts, 'open'))}.`,
  'picked.only-one': '{person}: больше никого не было.',
  'picked.round-robin': '{person}: подошла очередь.',
  'picked.least-loaded': (facts) => `${facts.person}: меньше всех дел, ${openTasks(factNumber(facts, 'open'))}.`,
  'picked.by-hand': '{by} выбирает: {person}.',
  offered: 'Предложено: {people}; кто возьмёт, тот и делает.',
  'pool.failed': 'Формула «{pool}» не дала людей.',
  'pool.last': 'Никто не взял вовремя, поэтому получает «{pool}».',
  'excluded.off-shift': '{person}: сейчас не рабочее время.',
  'excluded.declined': '{person}: отказ или не взято вовремя.',
  'excluded.more': (facts) =>
    count(factNumber(facts, 'count'), {
      one: 'Ещё # человек не мог.',
      few: 'Ещё # человека не могли.',
      many: 'Ещё # человек не могли.',
    }),
  'picked.most-skilled': '{person}: лучше всех владеет «{skill}», уровень {level}.',
  'picked.same-as-before': '{person}: уже делал этот шаг раньше.',
  'picked.random': (facts) =>
    `${facts.person}: по жребию из ${count(factNumber(facts, 'of'), { one: '# человека', few: '# человек', many: '# человек' })}.`,
  'offered.by-hand': '{by}: предложено {people}.',
  nobody: 'Никого не нашлось.',
};
