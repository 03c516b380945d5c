// Поля, в которых несколько значений, и поля, которые должны выглядеть определённым образом.
import type { FormsWords } from '../en/forms';
import { count } from './count';

export const forms: FormsWords = {
  fillIn: 'Что заполнить',
  choose: 'Выберите',
  fileHelp: 'Где лежит: путь, ссылка или номер.',
  needed: (label) => `Заполните «${label}».`,
  add: 'Добавить',
  addTo: (label) => `Добавить в «${label}»`,
  entry: (label, n) => `${label}, ${n}`,
  remove: (n) => `Убрать запись ${n}`,
  none: 'Пока ничего.',
  entries: (n) => count(n, { one: '# запись', few: '# записи', many: '# записей', other: '# записи' }),
  full: (most) => `Больше ${most} не поместится.`,
  rowNeeded: (n, label) => `Заполните «${label}» в строке ${n} или уберите строку.`,
  asIs: 'В форме это не изменить.',
  looksLike: (example) => `Например, ${example}`,
  unlike: {
    phone: 'Напишите номер телефона: цифры, пробелы и + в начале.',
    mail: 'Напишите адрес почты: name@company.com.',
    digits: 'Только цифры.',
    pattern: (example) => `Напишите так: ${example}.`,
  },
};
