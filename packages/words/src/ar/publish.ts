// Arabic: publishing.
import type { PublishWords } from '../en/publish';
import { count } from './count';

export const publish: PublishWords = {
  title: (version) => `نشر الإصدار ${version}`,
  firstTitle: 'نشر الإصدار الأول',
  runningSince: (version, day) => `الإصدار ${version} يعمل منذ ${day}.`,
  whatChanges: 'ما الذي يتغير',
  changes: (n) =>
    count(n, {
      zero: 'لا تغييرات',
      one: 'تغيير واحد، معلَّم على المخطط',
      two: 'تغييران، معلَّمان على المخطط',
      few: '# تغييرات، معلَّمة على المخطط',
      many: '# تغييرًا، معلَّمة على المخطط',
      other: '# تغيير، معلَّمة على المخطط',
    }),
  noChanges: 'لم يتغير شيء منذ الإصدار الأخير.',
  mark: { added: 'جديد', changed: 'مُعدَّل', removed: 'محذوف' },
  was: (before) => `كان ${before}`,
  runningCases: (n) =>
    count(n, {
      zero: 'لا حالات جارية',
      one: 'حالة جارية واحدة',
      two: 'حالتان جاريتان',
      few: '# حالات جارية',
      many: '# حالة جارية',
      other: '# حالة جارية',
    }),
  eachChecked: 'فُحصت كل واحدة على المسودة',
  safe: (n) =>
    count(n, {
      zero: 'لا حالة آمنة',
      one: 'واحدة آمنة وتنتقل فورًا',
      two: 'اثنتان آمنتان وتنتقلان فورًا',
      few: '# آمنة وتنتقل فورًا',
      many: '# آمنة وتنتقل فورًا',
      other: '# آمنة وتنتقل فورًا',
    }),
  mapped: (n) =>
    count(n, {
      zero: 'لا حالة بمطابقة',
      one: 'واحدة تنتقل بمطابقة',
      two: 'اثنتان تنتقلان بمطابقة',
      few: '# تنتقل بمطابقة',
      many: '# تنتقل بمطابقة',
      other: '# تنتقل بمطابقة',
    }),
  toDecide: (n) =>
    count(n, {
      zero: 'لا شيء لتقرره',
      one: 'واحدة تقررها أنت',
      two: 'اثنتان تقررهما أنت',
      few: '# تقررها أنت',
      many: '# تقررها أنت',
      other: '# تقررها أنت',
    }),
  keepOn: (version) => `إبقاء على ${version}`,
  keepRunning: 'تبقى الحالات الجارية على إصدارها.',
  move: 'نقل',
  note: 'الجديد في سطر واحد',
  notePlaceholder: 'يُحفظ مع الإصدار.',
  cannot: (n) =>
    count(n, {
      zero: 'لا مشكلات',
      one: 'يجب حل مشكلة واحدة أولًا',
      two: 'يجب حل مشكلتين أولًا',
      few: 'يجب حل # مشكلات أولًا',
      many: 'يجب حل # مشكلة أولًا',
      other: 'يجب حل # مشكلة أولًا',
    }),
  ifBadly: 'إن ساءت الأمور',
  notNow: 'ليس الآن',
  publish: 'نشر',
  published: (version) => `نُشر الإصدار ${version}. تستخدمه الحالات الجديدة من الآن.`,
  versions: 'الإصدارات',
  compare: 'مقارنة',
  current: 'مستخدم',
};
