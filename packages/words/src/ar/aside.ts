// Arabic: drawings that were set aside.
import type { Words } from '../words';

export const aside: Words['aside'] = {
  title: 'وُضع جانبًا',
  of: (who) => `رسم ${who}`,
  saved: (at) => `حُفظ ${at}`,
  by: (who, at) => `وضعه جانبًا ${who}، ${at}`,
  most: (n) => `يرى هذه كل من يرسم. تُحفظ آخر ${n}، وما هو أقدم يزول.`,
  here: 'في هذا المتصفح وحده',
  failed: 'لم يُحمَّل ما وُضع جانبًا.',
  gone: 'لم يعد محفوظًا.',
  mine: 'رسمك، حين حفظ غيرك قبلك',
  theirs: 'رسمهم، حين واصلت برسمك',
  unsaved: 'رُسم هنا ولم يُحفظ',
  replaced: 'المسودة قبل إدخال رسم آخر',
  saveFile: 'احفظه ملفًا',
  brought: 'عاد ليكون المسودة.',
};
