// حقول تضم عدة أشياء، وحقول لها شكل معيّن.
import type { FormsWords } from '../en/forms';
import { count } from './count';

export const forms: FormsWords = {
  fillIn: 'للتعبئة',
  choose: 'اختر',
  fileHelp: 'مكانه: مسار أو رابط أو رقم.',
  needed: (label) => `املأ «${label}».`,
  add: 'إضافة',
  addTo: (label) => `إضافة إلى «${label}»`,
  entry: (label, n) => `${label}، ${n}`,
  remove: (n) => `إزالة البند ${n}`,
  none: 'لا شيء بعد.',
  entries: (n) =>
    count(n, {
      zero: 'لا بنود',
      one: 'بند واحد',
      two: 'بندان',
      few: '# بنود',
      many: '# بندًا',
      other: '# بند',
    }),
  full: (most) => `لا يتسع لأكثر من ${most}.`,
  rowNeeded: (n, label) => `املأ «${label}» في الصف ${n} أو أزِل الصف.`,
  asIs: 'لا يمكن تغيير هذا في نموذج.',
  looksLike: (example) => `مثل ${example}`,
  unlike: {
    phone: 'اكتب رقم هاتف: أرقام ومسافات و+ في البداية.',
    mail: 'اكتب عنوان بريد: name@company.com.',
    digits: 'أرقام فقط.',
    pattern: (example) => `اكتبه هكذا: ${example}.`,
  },
};
