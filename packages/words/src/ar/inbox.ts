// Arabic: the inbox of alerts.
import type { InboxWords } from '../en/inbox';
import { count } from './count';

export const inbox: InboxWords = {
  title: 'التنبيهات',
  summary: (unseen) =>
    count(unseen, {
      zero: 'اطُّلع عليها كلها',
      one: 'واحد لم يُطّلع عليه',
      two: 'اثنان لم يُطّلع عليهما',
      few: '# لم يُطّلع عليها',
      many: '# لم يُطّلع عليها',
      other: '# لم يُطّلع عليها',
    }),
  unseen: 'لم يُطّلع عليها',
  seen: 'اطُّلع عليها',
  all: 'الكل',
  acknowledge: 'اطّلعت',
  acknowledged: (when) => `اطُّلع عليه ${when}`,
  openTask: 'فتح المهمة',
  openCase: 'فتح الحالة',
  emptyTitle: 'لا تنبيهات',
  emptyBody: 'تُذكَّر هنا قبل حلول أي موعد.',
  kinds: {
    offered: 'معروضة عليك',
    assigned: 'أُسندت إليك',
    reminder: 'تذكير',
    overdue: 'متأخر',
    escalation: 'تصعيد',
    offerReassignment: 'اقتراح بديل',
    problem: 'مشكلة',
    unassigned: 'لا أحد',
  },
  seenByLink: 'اطّلعت عليه',
  channels: { app: 'إشعار', mail: 'بريد', sms: 'رسالة نصية', chat: 'محادثة', push: 'إشعار', webhook: 'محادثة' },
  delivery: {
    undeliverable: 'غير ممكن: لا توجد قناة كهذه',
    queued: 'بانتظار الإرسال',
    sending: 'قيد الإرسال',
    pending: 'لم يُرسل بعد',
    held: (when) => `مؤجل حتى ${when}`,
    merged: 'دُمج مع آخر',
    withdrawn: 'لم تُرسل: لم تعد لازمة',
    sent: 'أُرسل',
    delivered: 'وصل',
    failed: 'لم يصل',
    unknown: 'ربما وصل',
    acknowledged: 'اطُّلع عليه',
    skipped: 'لم يعد لازمًا',
  },
  severity: { info: 'يمكن أن ينتظر', normal: 'عادي', high: 'مهم', critical: 'حرج' },
};
