// What the pages of the product are called in the languages whose access is tested; a person's language is a preference of the person.
// Called by the tests of access.

export interface Spoken {
  readonly language: string;
  readonly locale: 'en' | 'ru' | 'ar';
  /** Parts of the console, as its menu and its titles call them. */
  readonly myTasks: string;
  readonly cases: string;
  readonly alerts: string;
  readonly calendars: string;
  readonly people: string;
  readonly preferences: string;
  readonly processes: string;
  readonly nowhere: string;
  /** What shows that a page is there. */
  readonly noAlerts: string;
  readonly byMail: string;
  readonly toMyTasks: string;
  readonly zoom: string;
  readonly mainMenu: string;
  readonly skip: string;
  /** The example: a process, its first step, a field of that. */
  readonly printOrder: string;
  readonly takeTheBrief: string;
  readonly format: string;
  /** The editor. */
  readonly edit: string;
  readonly firstStep: RegExp;
  readonly name: string;
  readonly check: string;
  readonly checkTitle: string;
  readonly versions: string;
  readonly publish: string;
  readonly tryIt: string;
  readonly tryOut: string;
  readonly text: string;
  readonly asText: string;
  readonly newProcess: string;
  readonly newName: string;
  readonly beginning: string;
  readonly wizard: string;
  readonly templates: string;
  readonly importing: string;
  readonly back: string;
}

export const ENGLISH: Spoken = {
  language: 'English',
  locale: 'en',
  myTasks: 'My tasks',
  cases: 'Cases',
  alerts: 'Alerts',
  calendars: 'Calendars',
  people: 'People',
  preferences: 'How I am told',
  processes: 'Processes',
  nowhere: 'There is nothing at this address',
  noAlerts: 'No alerts',
  byMail: 'by e-mail',
  toMyTasks: 'To my tasks',
  zoom: 'Zoom',
  mainMenu: 'Main menu',
  skip: 'Skip to the content',
  printOrder: 'Print order',
  takeTheBrief: 'Take the brief',
  format: 'Format',
  edit: 'Edit',
  firstStep: /^Step 1, Take the brief/,
  name: 'Name',
  check: 'Check',
  checkTitle: 'Check',
  versions: 'Versions',
  publish: 'Publish',
  tryIt: 'Try it',
  tryOut: 'Try-out of the draft',
  text: 'Text',
  asText: 'The process as numbered text',
  newProcess: 'New process',
  newName: 'Name of the process',
  beginning: 'How do you want to begin?',
  wizard: 'Describe how the work goes',
  templates: 'Templates',
  importing: 'Import a file',
  back: 'Back',
};

export const RUSSIAN: Spoken = {
  language: 'Russian',
  locale: 'ru',
  myTasks: 'Мои задачи',
  cases: 'Дела',
  alerts: 'Уведомления',
  calendars: 'Календари',
  people: 'Люди',
  preferences: 'Как мне сообщать',
  processes: 'Процессы',
  nowhere: 'По этому адресу ничего нет',
  noAlerts: 'Уведомлений нет',
  byMail: 'письмом',
  toMyTasks: 'К моим задачам',
  zoom: 'Масштаб',
  mainMenu: 'Главное меню',
  skip: 'Перейти к содержимому',
  printOrder: 'Заказ на печать',
  takeTheBrief: 'Снять задание',
  format: 'Формат',
  edit: 'Изменить',
  firstStep: /^Шаг 1, Take the brief/,
  name: 'Название',
  check: 'Проверка',
  checkTitle: 'Проверка',
  versions: 'Версии',
  publish: 'Опубликовать',
  tryIt: 'Испытать',
  tryOut: 'Испытание черновика',
  text: 'Текст',
  asText: 'Процесс нумерованным текстом',
  newProcess: 'Новый процесс',
  newName: 'Название процесса',
  beginning: 'С чего начнём?',
  wizard: 'Опишите, как идёт работа',
  templates: 'Шаблоны',
  importing: 'Открыть файл',
  back: 'Назад',
};

export const ARABIC: Spoken = {
  language: 'Arabic',
  locale: 'ar',
  myTasks: 'مهامي',
  cases: 'الحالات',
  alerts: 'التنبيهات',
  calendars: 'التقاويم',
  people: 'الأشخاص',
  preferences: 'كيف أُبلَّغ',
  processes: 'العمليات',
  nowhere: 'لا شيء في هذا العنوان',
  noAlerts: 'لا تنبيهات',
  byMail: 'بالبريد',
  toMyTasks: 'إلى مهامي',
  zoom: 'التكبير',
  mainMenu: 'القائمة الرئيسية',
  skip: 'تخطَّ إلى المحتوى',
  printOrder: 'طلب طباعة',
  takeTheBrief: 'أخذ المواصفات',
  format: 'القياس',
  edit: 'تعديل',
  firstStep: /^الخطوة 1، Take the brief/,
  name: 'الاسم',
  check: 'فحص',
  checkTitle: 'الفحص',
  versions: 'الإصدارات',
  publish: 'نشر',
  tryIt: 'جرّبها',
  tryOut: 'تجربة المسودة',
  text: 'النص',
  asText: 'العملية كنص مرقم',
  newProcess: 'عملية جديدة',
  newName: 'اسم العملية',
  beginning: 'كيف تريد أن تبدأ؟',
  wizard: 'صف كيف يسير العمل',
  templates: 'النماذج',
  importing: 'استيراد ملف',
  back: 'رجوع',
};
