// Arabic: the check drawer.
import type { CheckWords } from '../en/check';
import { count } from './count';

const problemCount = (n: number) =>
  count(n, {
    zero: 'لا مشكلات',
    one: 'مشكلة واحدة',
    two: 'مشكلتان',
    few: '# مشكلات',
    many: '# مشكلة',
    other: '# مشكلة',
  });
const passed = (n: number) =>
  count(n, {
    zero: 'لم ينجح أي فحص',
    one: 'نجح فحص واحد',
    two: 'نجح فحصان',
    few: 'نجحت # فحوص',
    many: 'نجح # فحصًا',
    other: 'نجح # فحص',
  });

export const check: CheckWords = {
  title: 'الفحص',
  summary: (problems, good) => `${problemCount(problems)}، ${passed(good)}`,
  passed,
  allGood: 'لا مشكلات. يمكن نشرها.',
  allGoodBody: 'لكل خطوة من يقوم بها، وكل حالة تصل إلى نهاية، ويُبلَّغ شخص قبل التأخر.',
  severity: { error: 'يجب حلها قبل النشر', warning: 'تستحق نظرة', info: 'من المفيد معرفته' },
  mends: {
    takeWhatComes: 'المتابعة بما يصل من الفروع',
    waitForAll: 'انتظار كل الفروع',
    askAtStart: 'السؤال عنه عند بدء الحالة',
    requireField: 'جعل الحقل إلزاميًا',
    askIfFilled: 'سلوك هذا المسار فقط إذا كان معبأً',
    makeOtherwise: 'أخذ المسار الأخير إن لم يناسب غيره',
    removePath: 'إزالة المسار',
    removeStep: 'إزالة الخطوة',
    removeReminder: 'إزالة التذكير',
  },
  useFix: 'استخدم هذا الحل',
  tryOut: 'جرّبه',
  setMyself: 'سأضبطه بنفسي',
  showOnDiagram: 'أظهرها على المخطط',
  inSight: (name) => `صارت «${name}» ظاهرة الآن.`,
  withFix: 'مع الحل',
  withoutFix: 'بدونه',
  news: (solved, fresh) => [solved > 0 && `حُلّ: ${solved}`, fresh > 0 && `جديد: ${fresh}`].filter(Boolean).join('، '),
  isNew: 'جديدة',
};
