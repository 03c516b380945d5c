// Why a case cannot go on by itself; see the English words for what each is about.
import type { IncidentWords } from '../en/incidents';
import { factNumber, factText } from '../sentence';
import { count } from './count';

export const incidents: IncidentWords = {
  'userTask.no-path': 'بعد هذه النتيجة من «{step}» لا يوجد مسار يتابع.',
  'exclusiveGateway.no-path': 'لا يناسب أي جواب من «{step}»، فلا تعرف الحالة إلى أين تذهب.',
  'flow.no-path': 'لا يتحقق أي شرط على المسارات الخارجة من «{step}»، فلا تعرف الحالة إلى أين تذهب.',
  'event.no-name': 'تنتظر «{step}» شيئًا لا يمكن تحديد اسمه.',
  'event.no-key': 'تنتظر «{step}» شيئًا، لكن ما يُطابق به غير معبأ.',
  'link.no-target': 'تقفز «{step}» إلى «{link}» وهو غير موجود.',
  'serviceTask.failed': (facts) =>
    `«${factText(facts.step)}»: ${count(factNumber(facts, 'attempts'), { zero: 'فشلت', one: 'فشلت مرة', two: 'فشلت مرتين', few: 'فشلت # مرات', many: 'فشلت # مرة', other: 'فشلت # مرة' })}: ${factText(facts.error)}`,
  'calendar.unknown': 'تحسب «{step}» بتقويم غير موجود: «{calendar}».',
  'calendar.out-of-working-time': 'لا يكفي وقت العمل في التقويم «{calendar}» للخطوة «{step}».',
  'deadline.no-date': 'تحتاج «{step}» إلى التاريخ «{variable}» وهو غير معبأ.',
  'deadline.amount': 'لا يمكن حساب مهلة «{step}».',
  'variable.unknown': 'تكتب «{step}» في «{variable}» وهو ليس من بيانات الحالة.',
  'variable.type': 'ما حسبته «{step}» للحقل «{variable}» من نوع آخر.',
  'variable.too-large': 'أنشأت «{step}» بيانات أكثر مما تتسع له الحالة.',
  'expression.type': 'صيغة في «{step}» تقارن أو تجمع ما لا يتوافق.',
  'expression.argument': 'صيغة في «{step}» أُعطيت ما لا تستطيع استعماله.',
  'expression.division-by-zero': 'صيغة في «{step}» تقسم على صفر.',
  'expression.missing-variable': 'تحتاج صيغة في «{step}» إلى «{name}» وهو غير موجود.',
  'expression.bad-value': 'قيمة تقرؤها «{step}» ليست كما ينبغي.',
  'expression.no-clock': 'صيغة في «{step}» تسأل عن الوقت حيث لا وقت.',
  'expression.not-boolean': 'شرط «{step}» ليس صحيحًا ولا خاطئًا: هناك ما لم يُعبأ.',
  'expression.not-data': 'صيغة في «{step}» تعطي ما لا يمكن حفظه.',
  'expression.slow-pattern': 'نمط البحث في «{step}» قد يستغرق وقتًا طويلًا.',
  'expression.too-deep': 'صيغة في «{step}» متداخلة أكثر من اللازم.',
  'expression.too-large': 'صيغة في «{step}» تنشئ بيانات كثيرة جدًا.',
  'expression.too-many-steps': 'صيغة في «{step}» قد تستغرق وقتًا طويلًا.',
  'expression.failed': 'فشلت صيغة في «{step}».',
};
