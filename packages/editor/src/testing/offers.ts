// What a print shop's own application offers to automatic steps. For stories and tests.
import * as z from 'zod';
import type { HostHandler } from '../handlers/host-handlers';

export const printShopHandlers: readonly HostHandler[] = [
  {
    name: 'send-letter',
    title: { en: 'Send a letter', ru: 'Отправить письмо', ar: 'إرسال رسالة' },
    description: {
      en: 'By mail, in the language of the client.',
      ru: 'По почте, на языке клиента.',
      ar: 'بالبريد وبلغة العميل.',
    },
    icon: 'mail',
    input: z.object({
      to: z.email().meta({ title: 'To', titles: { ru: 'Кому', ar: 'إلى' }, description: 'One address.' }),
      subject: z
        .string()
        .min(3)
        .max(120)
        .meta({ title: 'Subject', titles: { ru: 'Тема', ar: 'الموضوع' } }),
      text: z
        .string()
        .max(4000)
        .optional()
        .meta({ title: 'Text', titles: { ru: 'Текст', ar: 'النص' } }),
      tone: z
        .enum(['warm', 'plain', 'strict'])
        .default('plain')
        .meta({ title: 'Tone', titles: { ru: 'Тон', ar: 'الأسلوب' } }),
      copies: z
        .array(z.email())
        .max(3)
        .optional()
        .meta({ title: 'Copies to', titles: { ru: 'Копии', ar: 'نسخ إلى' } }),
      urgent: z
        .boolean()
        .optional()
        .meta({ title: 'Urgent', titles: { ru: 'Срочно', ar: 'عاجل' } }),
      after: z
        .object({
          days: z
            .number()
            .int()
            .min(1)
            .max(30)
            .meta({ title: 'Days', titles: { ru: 'Дней', ar: 'أيام' } }),
          only: z
            .boolean()
            .optional()
            .meta({ title: 'Working days only', titles: { ru: 'Только рабочие', ar: 'أيام العمل فقط' } }),
        })
        .optional()
        .meta({ title: 'Again after', titles: { ru: 'Повторить через', ar: 'أعد بعد' } }),
    }),
  },
  {
    name: 'make-invoice',
    title: { en: 'Make an invoice', ru: 'Выставить счёт', ar: 'إصدار فاتورة' },
    icon: 'file',
    input: z.object({
      sum: z
        .number()
        .positive()
        .meta({ title: 'Sum', titles: { ru: 'Сумма', ar: 'المبلغ' } }),
    }),
    output: z.object({ invoiceNumber: z.string().meta({ title: 'Number of the invoice' }) }),
  },
  { name: 'archive' },
];
