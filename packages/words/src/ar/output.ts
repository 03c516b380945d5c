// Arabic: arranging large drawings, printing over several pages.
import type { OutputWords } from '../en/output';
import { count } from './count';

export const output: OutputWords = {
  arranging: {
    running: 'جارٍ الترتيب …',
    runningHere: 'جارٍ الترتيب على خطوات صغيرة، فلا يُسمح لهذه الصفحة بالعمل في الخلفية',
    failed: 'تعذّر ترتيب المخطط؛ بقي كما كان.',
  },
  print: {
    title: 'طباعة المخطط',
    paper: 'الورق',
    papers: { a4: 'A4', a3: 'A3', letter: 'Letter' },
    turned: 'الاتجاه',
    portrait: 'طولي',
    landscape: 'عرضي',
    size: 'الحجم',
    sizes: {
      one: 'الكل في صفحة واحدة',
      width: 'بعرض صفحة واحدة',
      life: 'كما على الشاشة',
      grid: 'عدد محدد من الصفحات',
    },
    across: 'الصفحات بالعرض',
    down: 'الصفحات بالطول',
    marks: 'تداخل وعلامات للقص',
    map: 'خريطة صغيرة للصفحات',
    preview: 'معاينة',
    pages: (n) =>
      count(n, {
        zero: 'لا صفحات',
        one: 'صفحة واحدة',
        two: 'صفحتان',
        few: '# صفحات',
        many: '# صفحة',
        other: '# صفحة',
      }),
    page: (n, of) => `صفحة ${n} من ${of}`,
    version: (n) => `الإصدار ${n}`,
    versionOf: (n, day) => `الإصدار ${n}، ${day}`,
    draft: 'مسودة',
    draftSince: (version) => `مسودة منذ: ${version}`,
    print: 'طباعة',
  },
  picture: {
    title: 'احفظ المخطط',
    kind: 'نوع الملف',
    kinds: { png: 'صورة (PNG)', svg: 'رسم قابل للتكبير (SVG)' },
    colours: 'الألوان',
    themes: { light: 'فاتحة كما للورق', dark: 'داكنة' },
    preview: 'معاينة',
    save: 'احفظ',
  },
};
