// إصلاحات بسيطة: ما تفعله نقرة واحدة.
import type { Words } from '../words';

export const mends: Words['mends'] = {
  outOfLane: 'أخرجها من المسار',
  outside: 'ضعها خارج العملية الفرعية',
  removeRule: 'احذف القاعدة',
  removeRow: 'احذف السطر',
  removeMoment: 'احذف هذه اللحظة',
  usualCalendar: 'احسب بالتقويم المعتاد',
  countBy: (calendar) => `احسب بتقويم «${calendar}»`,
  forgetStep: 'استثنِ تلك الخطوة',
  noPause: 'لا توقفه مؤقتًا',
  forgetResult: 'استثنِ تلك النتيجة',
  anyResult: 'اسلكه بعد أي نتيجة أخرى',
  removeTwin: 'احذف الثاني',
  noFirst: 'ابدأ دون قيمة',
  noSubject: 'لا تربطها بشخص',
  useTable: (table) => `قرّر حسب «${table}»`,
  addStart: 'أضف بداية',
  addEnd: 'أضف نهاية',
  askOnPage: 'اسأل عنها في الصفحة',
  notNeeded: 'يمكن تركه فارغًا',
  elseOwner: 'وإلا فمالك الحالة',
  noReminders: 'بلا تذكيرات',
  tellBy: (way) => `أبلغ بطريقة أخرى: ${way}`,
  leaveOut: (ways) => `استثنِ: ${ways}`,
};
