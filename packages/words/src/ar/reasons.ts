// Arabic: why this person.
import type { ReasonWords } from '../en/reasons';
import { factNumber } from '../sentence';
import { count } from './count';

const openTasks = (n: number) =>
  count(n, {
    zero: 'بلا مهام مفتوحة',
    one: 'مهمة مفتوحة واحدة',
    two: 'مهمتان مفتوحتان',
    few: '# مهام مفتوحة',
    many: '# مهمة مفتوحة',
    other: '# مهمة مفتوحة',
  });

export const reasons: ReasonWords = {
  'pool.empty': 'لا أحد في «{pool}».',
  'pool.used': 'الاختيار من «{pool}»: {people}.',
  'pool.fallback': 'لم يكن أحد موجودًا، فسُئل «{pool}».',
  'excluded.absent': '{person} غائب حتى {until}.',
  'excluded.deputy': '{person} غائب، وينوب عنه {deputy}.',
  'excluded.did-step': '{person} أنجز «{step}» ولا يجوز أن ينجز هذه أيضًا.',
  'excluded.named': '{person} مستثنى هنا.',
  'excluded.over-load': (facts) => `${facts.person} لديه ما يكفي: ${openTasks(factNumber(facts, 'open'))}.`,
  'excluded.unknown': '{person} لم يعد بين الأشخاص.',
  load: (facts) => `${facts.person}: ${openTasks(factNumber(facts, 'open'))}.`,
  'picked.only-one': '{person} كان الوحيد.',
  'picked.round-robin': 'جاء دور {person}.',
  'picked.least-loaded': (facts) => `${facts.person} الأقل انشغالًا: ${openTasks(factNumber(facts, 'open'))}.`,
  'picked.by-hand': '{by} اختار {person}.',
  offered: 'معروضة على {people}، ومن يأخذها فهي له.',
  nobody: 'لم يوجد أحد.',
};
