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
  'pool.last-resort': 'لا أحد في «{pool}» في دوامه أو متفرغ، وهو الملاذ الأخير، فذهبت إليهم رغم ذلك.',
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
  'pool.failed': 'صيغة «{pool}» لم تُعطِ أشخاصًا.',
  'pool.last': 'لم يأخذها أحد في الوقت، فذهبت إلى «{pool}».',
  'excluded.off-shift': '{person} ليس في دوامه الآن.',
  'excluded.declined': '{person} رفضها أو لم يأخذها في الوقت.',
  'excluded.more': (facts) =>
    count(factNumber(facts, 'count'), {
      zero: 'لا أحد غيرهم.',
      one: 'وشخص آخر لا يستطيع.',
      two: 'وشخصان آخران لا يستطيعان.',
      few: 'و# أشخاص آخرين لا يستطيعون.',
      many: 'و# شخصًا آخر لا يستطيعون.',
      other: 'و# شخص آخر لا يستطيعون.',
    }),
  'picked.most-skilled': '{person} الأمهر في «{skill}»: المستوى {level}.',
  'picked.same-as-before': '{person} نفّذ هذه الخطوة من قبل.',
  'picked.random': (facts) =>
    `${facts.person} بالقرعة من ${count(factNumber(facts, 'of'), { zero: 'لا أحد', one: 'شخص', two: 'شخصين', few: '# أشخاص', many: '# شخصًا', other: '# شخص' })}.`,
  'offered.by-hand': '{by} عرضها على {people}.',
  nobody: 'لم يوجد أحد.',
};
