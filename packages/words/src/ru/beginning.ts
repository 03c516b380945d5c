// Russian: how a new process begins.
import type { BeginningWords } from '../en/beginning';

export const beginning: BeginningWords = {
  title: 'С чего начнём?',
  lead: 'Потом всё можно изменить.',
  keep: 'Назад к схеме',
  ways: {
    wizard: 'Описать, как идёт работа',
    wizardHint: 'Шесть вопросов — и есть первая схема.',
    template: 'Взять шаблон',
    templateHint: 'Готовый процесс, который можно изменить.',
    import: 'Открыть файл',
    importHint: 'Нарисован в другой программе или сохранён здесь.',
    blank: 'Начать с чистого листа',
    blankHint: 'Начало и конец; остальное рисуете вы.',
  },
  replaces: 'Нарисованное сейчас заменится. Отмена вернёт его.',
  begun: (name) => `«${name}» нарисован.`,
};
