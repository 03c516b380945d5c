// Arabic: the status language.
import type { StatusWords } from '../en/status';

export const status: StatusWords = {
  onTrack: 'في الموعد',
  atRisk: 'معرّض للتأخر',
  overdue: 'متأخر',
  paused: 'متوقف مؤقتًا',
  stalled: 'متعثر',
  failed: 'خطوة فاشلة',
  done: 'تم',
  cancelled: 'ملغى',
  draft: 'مسودة',
  published: 'منشور',
  unbroken: 'السلسلة سليمة',
  broken: 'السلسلة مكسورة',
  notStarted: 'لاحقًا',
  skipped: 'تم تخطيها',
  running: 'جارٍ',
  youHold: 'العصا معك',
  holds: (person) => `العصا مع ${person}`,
  toTake: 'متاحة للأخذ',
  away: 'غائب',
  client: 'العميل',
};
