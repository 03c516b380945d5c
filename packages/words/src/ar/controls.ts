// Arabic: what the controls themselves say.
import type { ControlWords } from '../en/controls';

export const controls: ControlWords = {
  close: 'إغلاق',
  clear: 'مسح',
  openList: 'إظهار الخيارات',
  noMatches: 'لا شيء مطابق',
  severalMatch: 'أكثر من خيار مطابق. اختر واحدًا.',
  increase: 'زيادة',
  decrease: 'إنقاص',
  openCalendar: 'فتح التقويم',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  selectAll: 'تحديد الكل',
  notifications: 'الرسائل',
  dismiss: 'إخفاء',
  theme: 'الألوان',
  themeLight: 'فاتحة',
  themeDark: 'داكنة',
  themeSystem: 'مثل الجهاز',
  language: 'اللغة',
  progress: 'التقدم',
  budgetUsed: (share) => `استُخدم ${share} من الوقت`,
  late: 'متأخر',
  holdsBaton: 'يحمل العصا',
  pool: 'عدة أشخاص',
  required: 'مطلوب',
};
