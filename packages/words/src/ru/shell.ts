// Russian: the console's frame.
import type { ShellWords } from '../en/shell';
import { count } from './count';

export const shell: ShellWords = {
  places: {
    tasks: 'Мои задачи',
    cases: 'Дела',
    planner: 'Планировщик',
    business: 'Бизнес',
    problems: 'Проблемы',
    calendars: 'Календари',
    processes: 'Процессы',
    alerts: 'Уведомления',
    people: 'Люди',
    log: 'Журнал',
    settings: 'Настройки',
  },
  mainMenu: 'Главное меню',
  skip: 'Перейти к содержимому',
  openMenu: 'Открыть меню',
  processes: 'Процессы',
  clock: {
    leftToday: (span) => `сегодня осталось ${span}`,
    dayOver: 'Рабочий день окончен',
    notStarted: (clock) => `Рабочий день начнётся в ${clock}`,
    closedToday: (name) => `Сегодня закрыто: ${name}`,
    tomorrowHoliday: 'Завтра праздник',
    nextClosed: (day, name) => `Ближайший нерабочий день: ${day}, ${name}`,
  },
  signIn: {
    title: 'Кто вы?',
    lead: 'Это проба на вашем компьютере: выберите человека и осмотритесь.',
    button: 'Войти',
    as: (person) => `Войти как ${person}`,
    switchPerson: 'Сменить человека',
    signOut: 'Выйти',
    expired: 'Вход устарел. Войдите снова; введённое не потеряно.',
    notAllowed: 'Эта страница вам не видна.',
    notAllowedBody: 'Спросите того, кто в компании ведает правами.',
  },
  settings: {
    title: 'Настройки',
    language: 'Язык',
    colours: 'Цвета',
    timeZone: 'Часовой пояс',
    keys: 'Клавиши из одной буквы',
    channels: 'Как до вас доходят уведомления',
    from: 'с',
    to: 'до',
    saved: 'Настройки сохранены.',
  },
  notFound: 'По этому адресу ничего нет',
  notFoundBody: 'Дело могли удалить, или ссылка обрезана.',
  toStart: 'К моим задачам',
  unread: (n) =>
    count(n, {
      one: '# непрочитанное уведомление',
      few: '# непрочитанных уведомления',
      many: '# непрочитанных уведомлений',
    }),
};
