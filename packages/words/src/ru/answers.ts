// The page on which someone outside answers a task by a link.
import type { AnswerWords } from '../en/answers';

export const answers: AnswerWords = {
  title: 'Нужен ваш ответ',
  noted: (answer: string) => `Ваш ответ записан: ${answer}`,
  notedPlain: 'Ваш ответ записан.',
  answered: (answer: string) => `На это уже ответили: ${answer}`,
  closed: 'Ответ больше не нужен.',
  once: 'Ответить можно один раз.',
  missing: (label: string) => `Пожалуйста, заполните: ${label}`,
  done: 'Готово',
  send: 'Отправить',
};
