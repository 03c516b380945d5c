// The page on which someone outside answers a task by a link.
import type { AnswerWords } from '../en/answers';

export const answers: AnswerWords = {
  title: 'نحتاج إلى إجابتكم',
  noted: (answer: string) => `سُجّلت إجابتك: ${answer}`,
  notedPlain: 'سُجّلت إجابتك.',
  answered: (answer: string) => `تمت الإجابة عن هذا: ${answer}`,
  closed: 'لم تعد الإجابة مطلوبة.',
  once: 'يمكن الإجابة مرة واحدة.',
  missing: (label: string) => `يرجى ملء: ${label}`,
  done: 'تم',
  send: 'إرسال',
};
