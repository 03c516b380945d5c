// Arabic: templates, and the import of a file.
import type { ImportingWords, TemplateWords } from '../en/importing';
import { six } from './count';

export const templates: TemplateWords = {
  title: 'النماذج',
  small: 'عمليات صغيرة',
  examples: 'عمليات كاملة',
  examplesHint: 'من شركة مثال: للتعلم منها أو لاختصارها.',
  use: 'استخدم هذا',
  roles: 'من يقابلهم هنا؟',
  rolesHint: 'يذكر النموذج هذه الأدوار. اختر أدوارك الآن أو لاحقًا.',
  later: 'أختار لاحقًا',
  failed: 'لم يُحمّل النموذج.',
};

export const importing: ImportingWords = {
  title: 'استيراد ملف',
  lead: 'عملية رُسمت لبرنامج Camunda أو Flowable أو غيرهما (‎.bpmn، ‎.xml) أو حُفظت من هنا (‎.json).',
  drop: 'أسقط الملف هنا',
  choose: 'اختر ملفًا',
  another: 'ملف آخر',
  reading: (name) => `تُقرأ «${name}» …`,
  refused: (name) => `تعذّرت قراءة «${name}»`,
  untouched: 'لم يتغير شيء.',
  whichOne: (n) =>
    six(n, 'في الملف # عملية', 'في الملف عملية واحدة', 'في الملف عمليتان', 'في الملف # عمليات', 'في الملف # عملية'),
  which: 'أيّها؟',
  clean: 'نُقل كل شيء.',
  found: (n) => six(n, '# ملاحظة', 'ملاحظة واحدة', 'ملاحظتان', '# ملاحظات', '# ملاحظة'),
  errors: 'لن يعمل كما قُصد',
  warnings: 'تُرك أو قُرئ على وجه آخر',
  infos: 'لا يغيّر شيئًا في الحالة',
  place: (line, column) => `السطر ${line}، العمود ${column}`,
  arranged: 'لا ترتيب في الملف: رُتّب المخطط من جديد.',
  ownLayout: 'الترتيب كما في الملف.',
  use: 'انقله',
  large: (n) =>
    six(
      n,
      '# خطوة: رسمها يستغرق وقتًا.',
      'خطوة واحدة: رسمها يستغرق وقتًا.',
      'خطوتان: رسمهما يستغرق وقتًا.',
      '# خطوات: رسمها يستغرق وقتًا.',
      '# خطوة: رسمها يستغرق وقتًا.',
    ),
  notOurs: 'ليس الملف عملية رُسمت في برنامج آخر ولا عملية حُفظت من هنا.',
  newer: 'حفظ هذا الملف إصدار أحدث من البرنامج. حدّث البرنامج ثم افتحه من جديد.',
  broken: (place, message) => `الملف تالف عند «${place}»: ${message}.`,
  unreadable: 'تعذّر فتح الملف.',
  tooLarge: (size, most) => `الملف كبير جدًا: ${size}، والحد ${most}.`,
  list: 'التقرير في ملف',
  lanesHint: 'يذكر الملف هذه المسارات والأدوار والأشخاص. اختر ما يقابلها الآن أو لاحقًا؛ مهام المسار تذهب إلى دوره.',
  personThere: (id) => `الشخص «${id}»`,
  noName: (thing) => `${thing} بلا اسم`,
  morePlaces: (n) => six(n, 'و# موضع آخر', 'وموضع آخر', 'وموضعان آخران', 'و# مواضع أخرى', 'و# موضعًا آخر'),
};
