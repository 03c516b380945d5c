// Russian: templates, and the import of a file.
import type { ImportingWords, TemplateWords } from '../en/importing';
import { count } from './count';

export const templates: TemplateWords = {
  title: 'Шаблоны',
  small: 'Небольшие процессы',
  examples: 'Целые процессы',
  examplesHint: 'Из компании-примера: чтобы учиться или чтобы сократить.',
  use: 'Взять этот',
  roles: 'Кто это у вас?',
  rolesHint: 'В шаблоне названы эти роли. Выберите свои сейчас или потом.',
  later: 'Выбрать потом',
  failed: 'Шаблон не загрузился.',
};

export const importing: ImportingWords = {
  title: 'Открыть файл',
  lead: 'Процесс для Camunda, Flowable или другой программы (.bpmn, .xml) либо сохранённый здесь (.json).',
  drop: 'Перетащите файл сюда',
  choose: 'Выбрать файл',
  another: 'Другой файл',
  reading: (name) => `Читаем «${name}» …`,
  refused: (name) => `«${name}» не читается`,
  untouched: 'Ничего не изменилось.',
  whichOne: (n) => count(n, { one: 'В файле # процесс', few: 'В файле # процесса', many: 'В файле # процессов' }),
  which: 'Какой из них?',
  clean: 'Перенесено всё.',
  found: (n) => count(n, { one: '# замечание', few: '# замечания', many: '# замечаний' }),
  errors: 'Не будет работать, как задумано',
  warnings: 'Опущено или прочитано иначе',
  infos: 'Для дела разницы нет',
  place: (line, column) => `строка ${line}, столбец ${column}`,
  arranged: 'В файле нет расположения: схема расставлена заново.',
  ownLayout: 'Расположение — как в файле.',
  use: 'Перенести',
  large: (n) =>
    count(n, {
      one: '# шаг: рисовать придётся долго.',
      few: '# шага: рисовать придётся долго.',
      many: '# шагов: рисовать придётся долго.',
    }),
  notOurs: 'Это не процесс из другой программы и не сохранённый здесь.',
  newer: 'Файл сохранён более новой версией программы. Обновите её и откройте снова.',
  broken: (place, message) => `Файл повреждён в «${place}»: ${message}.`,
  unreadable: 'Файл не удалось открыть.',
  tooLarge: (size, most) => `Файл слишком велик: ${size}, не больше ${most}.`,
  list: 'Отчёт файлом',
  lanesHint:
    'В файле названы эти дорожки, роли и люди. Выберите своих сейчас или потом; задачи дорожки получает её роль.',
  personThere: (id) => `Сотрудник «${id}»`,
  noName: (thing) => `${thing} без названия`,
  morePlaces: (n) => count(n, { one: 'и ещё # место', few: 'и ещё # места', many: 'и ещё # мест' }),
};
