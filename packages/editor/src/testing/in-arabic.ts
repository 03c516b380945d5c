// The samples of the stories as somebody who draws in Arabic would have written them. The print order brings its own Arabic; what the other samples say
// besides stands here. Names of people stay as they are: Latin names between Arabic words are what such a page has to bear.
import { inLanguage } from '@baton/core/diagram';
import { printOrder } from './halftone';

const OWN: Readonly<Record<string, string>> = {
  'Client’s reply?': 'رد العميل؟',
  'Client’s answer?': 'جواب العميل؟',
  'Client’s reply': 'رد العميل',
  'Client’s answer': 'جواب العميل',
  'Draw up': 'صياغته',
  'Send for signing': 'إرساله للتوقيع',
  'File it': 'حفظه في الملف',
  Signed: 'موقّع',
  'Usual ladder': 'السلّم المعتاد',
  'Client manager': 'مدير العملاء',
  Designer: 'المصمم',
  'Press crew': 'طاقم الطباعة',
  Accountant: 'المحاسب',
  Driver: 'السائق',
  'Refund in all its parts': 'الاسترداد بكل أجزائه',
  Service: 'الخدمة',
  'Look at each line': 'فحص كل سطر',
  'Work out the fee': 'حساب الرسم',
  'Take the fee off': 'خصم الرسم',
  'Who is told?': 'من يُبلَّغ؟',
  'Ring them up': 'الاتصال بهم',
  'What comes first?': 'ما الذي يسبق؟',
  'Client answers': 'يجيب العميل',
  'A week of silence': 'أسبوع من الصمت',
  'All refunds stop': 'تتوقف كل الاستردادات',
  'Fee is known': 'عُرف الرسم',
  Payment: 'الدفع',
  'Pay it back': 'ردّ المبلغ',
  'Book the payment': 'قيد الدفعة',
  'Book it back': 'قيد الرد',
  'Check the account': 'مراجعة الحساب',
  'Tidy up': 'الترتيب',
  'File the papers': 'حفظ الأوراق',
  'Note why': 'تدوين السبب',
  Refunded: 'استُرد',
  'Paid back': 'رُدّ المبلغ',
  Regular: 'دائم',
  Fee: 'الرسم',
  'Lines of the order': 'أسطر الطلب',
  'Promised for': 'الموعد الموعود',
  'Regular client': 'عميل دائم',
  Results: 'النتائج',
  'Handling fee': 'رسم المعالجة',
  'Regular clients pay less.': 'يدفع العملاء الدائمون أقل.',
  'Every state': 'كل الأحوال',
  Secured: 'مضمون',
  Done: 'تم',
  'Tue 11:20': 'الثلاثاء 11:20',
  'Tue 14:05': 'الثلاثاء 14:05',
  'Tue 14:20': 'الثلاثاء 14:20',
  'Wed 16:30': 'الأربعاء 16:30',
  'Thu 11:00': 'الخميس 11:00',
  '3 h left': 'بقيت 3 س',
  '2 h late': 'متأخر 2 س',
  Paused: 'متوقف',
  New: 'جديد',
  Parts: 'الأجزاء',
  Office: 'المكتب',
  Works: 'الورشة',
  Prepare: 'التحضير',
  'Make it': 'الصنع',
  Made: 'صُنع',
  'Collect papers': 'جمع الأوراق',
  'Ask around': 'السؤال',
  Prepared: 'حُضّر',
  'Call the shop': 'الاتصال بالمتجر',
  Asked: 'سُئل',
  'Ask for the folding, too.': 'اسأل عن الطي أيضًا.',
  'Twice, if nobody answers': 'مرتين إن لم يجب أحد',
  'Prices of 2026': 'أسعار 2026',
  Papers: 'الأوراق',
  Design: 'التصميم',
  'Send a letter': 'إرسال رسالة',
  'By mail, in the language of the client.': 'بالبريد، بلغة العميل.',
  'Make an invoice': 'إصدار فاتورة',
  Invoices: 'الفواتير',
  'Read it': 'قراءتها',
  'Check the sum': 'مراجعة المبلغ',
  'Check the client': 'مراجعة العميل',
  'Book it': 'قيدها',
  'Check the address': 'مراجعة العنوان',
  'Check the debts': 'مراجعة الديون',
  'Small order': 'طلب صغير',
  'Approve it': 'اعتماده',
  Refused: 'رُفض',
  Clerk: 'الموظف',
  'Client managers': 'مديرو العملاء',
  Designers: 'المصممون',
  'Head of production': 'رئيس الإنتاج',
  'Quality control': 'ضبط الجودة',
  Accountants: 'المحاسبون',
  Logistics: 'الإمداد',
  Drivers: 'السائقون',
  Buyers: 'المشترون',
  'Sales team lead': 'قائد فريق المبيعات',
  'Manager on duty': 'المدير المناوب',
  'Head of the business': 'رئيس العمل',
  Operations: 'العمليات',
  Analysts: 'المحللون',
  Administrators: 'المشرفون',
  'Labour Day': 'عيد العمال',
};

/** Of every text of the sample drawings. */
function tableOf(): ReadonlyMap<string, string> {
  const table = new Map(Object.entries(OWN));
  const compare = (before: unknown, after: unknown) => {
    if (typeof before === 'string' && typeof after === 'string') {
      if (before !== after) table.set(before, after);
    } else if (isPlain(before) && isPlain(after)) {
      for (const [key, value] of Object.entries(before)) if (key !== 'texts') compare(value, after[key]);
    }
  };
  compare(printOrder, inLanguage(printOrder, 'ar'));
  return table;
}

let table: ReadonlyMap<string, string> | undefined;
const done = new WeakMap<object, unknown>();

/**
 * The sample with its texts in the language of the story. Only plain objects and lists are gone through; where no text is known, and so in English, it is
 * the very same one.
 */
export function sampleIn<Sample>(locale: string | undefined, sample: Sample): Sample {
  if (locale !== 'ar') return sample;
  table ??= tableOf();
  return translated(sample, table) as Sample;
}

function translated(value: unknown, known: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return known.get(value) ?? value;
  if (!isPlain(value)) return value;
  const before = done.get(value);
  if (before !== undefined) return before;
  const parts = Object.entries(value).map(
    ([key, one]) => [key, key === 'texts' ? one : translated(one, known)] as const,
  );
  const isSame = parts.every(([key, one]) => one === value[key]);
  const after = isSame ? value : Array.isArray(value) ? parts.map(([, one]) => one) : Object.fromEntries(parts);
  done.set(value, after);
  return after;
}

/** A list or a record: neither a function nor a part of a page, nor anything with a class of its own. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || '$$typeof' in value) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
