// Arabic: why an act was refused, in one sentence that says what to do.
import type { RejectionWords } from '../en/rejections';
import { factNumber } from '../sentence';
import { count } from './count';

export const rejections: RejectionWords = {
  'instance.not-started': 'لم تبدأ هذه الحالة بعد.',
  'instance.already-started': 'بدأت هذه الحالة من قبل.',
  'instance.ended': 'انتهت هذه الحالة، ولا يمكن فعل شيء فيها.',
  'instance.suspended': 'هذه الحالة متوقفة مؤقتًا. تابعها أولًا.',
  'instance.not-suspended': 'هذه الحالة ليست متوقفة.',
  'item.unknown': 'لم تعد هذه المهمة في هذه الحالة.',
  'item.not-yours': 'هذه المهمة مع شخص آخر.',
  'item.not-candidate': 'هذه المهمة غير معروضة عليك.',
  'item.already-taken': 'أخذها زميل قبل لحظة.',
  'item.already-yours': 'هذه المهمة لك أصلًا.',
  'item.not-open': 'أُنجزت هذه المهمة أو سُحبت.',
  'item.outcome-unknown': 'هذه النتيجة ليست من الخيارات.',
  'item.outcome-missing': 'اختر نتيجة أولًا.',
  'item.field-missing': 'املأ «{label}» للمتابعة.',
  'variable.unknown': 'لا توجد في هذه العملية بيانات باسم «{name}».',
  'variable.type': 'يحتاج «{name}» إلى جواب من نوع آخر.',
  'variable.missing': 'املأ «{name}» للمتابعة.',
  'variable.too-large': '«{name}» أطول من أن يُحفظ.',
  'token.unknown': 'لم تعد الحالة عند هذه الخطوة.',
  'token.no-incident': 'لا مشكلة عند هذه الخطوة.',
  'token.not-waiting': 'هذه الخطوة لا تنتظر شيئًا فلا يمكن تخطيها.',
  'flow.unknown': 'هذا المسار لا يخرج من الخطوة.',
  'timer.unknown': 'لم يعد هذا الموعد موجودًا.',
  'timer.early': 'ما زال الوقت مبكرًا.',
  'message.not-awaited': 'الحالة لا تنتظر هذا.',
  'job.unknown': 'انتهت هذه الخطوة التلقائية.',
  'reason.missing': 'اكتب السبب، فهو يُدوَّن في السجل.',
  'not-allowed': 'لا يحق لك ذلك. اسأل المسؤول عن الصلاحيات.',
  'limit.steps': (facts) =>
    count(factNumber(facts, 'limit'), {
      zero: 'الحالة تدور في حلقة: أُوقفت.',
      one: 'الحالة تدور في حلقة: أُوقفت بعد خطوة.',
      two: 'الحالة تدور في حلقة: أُوقفت بعد خطوتين.',
      few: 'الحالة تدور في حلقة: أُوقفت بعد # خطوات.',
      many: 'الحالة تدور في حلقة: أُوقفت بعد # خطوة.',
      other: 'الحالة تدور في حلقة: أُوقفت بعد # خطوة.',
    }),
  'limit.tokens': 'مسارات كثيرة جدًا تسير في الوقت نفسه.',
};
