// Arabic: drafts, versions, differences, moving running cases.
import type { VersionsWords } from '../en/versions';
import { six } from './count';

export const versions: VersionsWords = {
  title: 'الإصدارات',
  none: 'لم يُنشر شيء بعد.',
  version: (n) => `الإصدار ${n}`,
  noComment: 'بلا تعليق.',
  current: 'تأخذه الحالات الجديدة',
  pilotOf: (group) => `يجرّبه ${group}`,
  running: (n) => six(n, 'لا حالات جارية', 'حالة جارية واحدة', 'حالتان جاريتان', '# حالات جارية', '# حالة جارية'),
  draft: 'المسودة',
  compareDraft: 'ما تغيّره المسودة',
  compareBefore: 'ما غيّره',
  bringIn: 'أحضره إلى المسودة',
  broughtIn: (n) => `عادت المسودة كالإصدار ${n}.`,
  rollBack: 'تأخذه الحالات الجديدة من جديد',
  rollBackTitle: (n) => `العودة إلى الإصدار ${n}؟`,
  rollBackBody: (n, now) =>
    `تأخذ الحالات الجديدة الإصدار ${n} من الآن. تبقى الجارية حيث هي، ويمكن نقل ما على الإصدار ${now}.`,
  rolledBack: (n) => `تأخذ الحالات الجديدة الإصدار ${n}.`,
  reason: 'لماذا؟',
  endPilot: 'أنهِ التجربة',
  pilotEnded: (n) => `لم يعد الإصدار ${n} قيد التجربة.`,
  forAll: 'ليأخذه الجميع',
  moveCases: (n, to) =>
    n === 0
      ? 'لا حالات للنقل'
      : `${six(n, '', 'انقل حالة', 'انقل حالتين', 'انقل # حالات', 'انقل # حالة')} إلى الإصدار ${to} …`,
  failed: 'لم تُحمّل الإصدارات.',
  history: 'ماذا تقرر ومتى',
  acts: {
    publish: (n) => `نُشر الإصدار ${n}`,
    publishPilot: (n) => `نُشر الإصدار ${n} للتجربة`,
    makeCurrent: (n) => `تأخذ الحالات الجديدة الإصدار ${n}`,
    setPilot: (n) => `يُجرَّب الإصدار ${n}`,
    endPilot: (n) => `انتهت تجربة الإصدار ${n}`,
  },
  comparing: {
    title: (before, after) => `من ${before} إلى ${after}`,
    same: 'لا شيء تلاحظه حالة.',
    back: 'العودة إلى المسودة',
    legend: 'على المخطط',
    added: 'جديد',
    changed: 'تغيّر',
    removed: 'أُزيل',
  },
  conflict: {
    title: (who) => `حفظ ${who} هذه المسودة في هذه الأثناء.`,
    someone: 'شخص آخر',
    body: 'الرسمان محفوظان: اختر ما تواصل به، ويبقى الآخر ضمن الإصدارات.',
    compare: 'انظر الفروق',
    mine: 'رسمك',
    theirs: 'رسمهم',
    keepMine: 'أواصل برسمي',
    takeTheirs: 'أواصل برسمهم',
    newer: (who) => `حفظ ${who} رسمًا أحدث.`,
    inOtherTab: 'تغيرت هذه المسودة في علامة تبويب أخرى.',
    showNewer: 'أظهره',
  },
  kept: {
    bringBack: 'أعده',
    forget: 'تخلّص منه',
    foundUnsaved: (when) => `ما رُسم هنا في ${when} تعذّر حفظه حينها.`,
    noRoom: 'لا مكان في هذا المتصفح لحفظه. احفظه ملفًا.',
  },
  broken: {
    title: 'لا يمكن فتح هذه المسودة',
    newer: 'حفظها إصدار أحدث من البرنامج. حدّث البرنامج ثم افتحها من جديد.',
    body: 'فيها ما ليس كما يجب. لم يتغير شيء.',
    places: 'أين',
    saveFile: 'احفظها ملفًا',
    fromVersion: (n) => `واصل من الإصدار ${n}`,
    noVersion: (n) => `لا يمكن فتح الإصدار ${n} أيضًا.`,
    anew: 'ابدأ من جديد',
    kept: 'تبقى المسودة كما هي ضمن الإصدارات.',
  },
};
