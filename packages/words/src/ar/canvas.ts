// Arabic: the drawing itself.
import type { CanvasWords } from '../en/canvas';
import { count } from './count';

export const canvas: CanvasWords = {
  part: {
    unfold: 'افتحها في مكانها',
    fold: 'اطوِها',
    openSheet: 'افتحها في صفحة مستقلة',
    unfolded: (name) => `فُتحت «${name}» وأفسح لها ما حولها.`,
    folded: (name) => `طُويت «${name}».`,
    within: (part) => `داخل «${part}»`,
    movedInto: (name, part) => `صارت «${name}» داخل «${part}».`,
    movedOut: (name) => `صارت «${name}» في الصفحة الخارجية.`,
    intoItself: 'لا يمكن أن تكون العملية الفرعية داخل نفسها.',
    empty: 'اسحب الخطوات إلى هنا',
  },
  note: {
    name: 'ملاحظة',
    add: 'أضف ملاحظة',
    addHere: 'أضف ملاحظة هنا',
    addTo: 'أضف ملاحظة إلى هذه الخطوة',
    text: 'نص الملاحظة',
    placeholder: 'ما الذي ينبغي أن يعرفه الآخرون؟',
    hangsOn: 'تخصّ',
    onNothing: 'لا خطوة',
    read: (text) => `ملاحظة: ${text}`,
    readOn: (text, step) => `ملاحظة على «${step}»: ${text}`,
    added: 'أُضيفت ملاحظة.',
    removed: 'حُذفت الملاحظة.',
    list: 'الملاحظات',
  },
  group: {
    name: 'مرحلة',
    add: 'ضع مرحلة حول هذه الخطوات',
    title: 'اسم المرحلة',
    unnamed: 'مرحلة جديدة',
    remove: 'أزل الإطار',
    read: (name, steps) =>
      `المرحلة «${name}»، ${count(steps, { zero: 'بلا خطوات', one: 'خطوة واحدة', two: 'خطوتان', few: '# خطوات', many: '# خطوة', other: '# خطوة' })}`,
    added: (name) => `رُسمت المرحلة «${name}».`,
    removed: (name) => `أُزيل إطار «${name}» وبقيت خطواته.`,
    joined: (step, group) => `صارت «${step}» من المرحلة «${group}».`,
    left: (step, group) => `لم تعد «${step}» من المرحلة «${group}».`,
    moved: (name) => `نُقلت المرحلة «${name}».`,
  },
  cases: (n) =>
    count(n, {
      zero: 'لا حالات هنا',
      one: 'حالة واحدة هنا',
      two: 'حالتان هنا',
      few: '# حالات هنا',
      many: '# حالة هنا',
      other: '# حالة هنا',
    }),
  language: {
    label: 'لغة الرسم',
    own: 'كما كُتبت',
    missing: (n) =>
      count(n, {
        zero: 'كل النصوص موجودة',
        one: 'ينقص نص واحد',
        two: 'ينقص نصان',
        few: 'تنقص # نصوص',
        many: 'ينقص # نصًا',
        other: 'ينقص # نص',
      }),
    writes: (language) => `ما تكتبه الآن يُحفظ للغة: ${language}.`,
  },
  direction: {
    across: 'ارسم من جانب إلى جانب',
    down: 'ارسم من أعلى إلى أسفل',
    drawnAcross: 'صار العمل يسير من جانب إلى جانب.',
    drawnDown: 'صار العمل يسير من أعلى إلى أسفل.',
  },
};
