// Arabic: names and hints of step kinds.
import type { KindWords } from '../en/kinds';

export const kinds: KindWords = {
  userTask: { name: 'مهمة لشخص', hint: 'شخص ينجز عملًا قبل موعد محدد.' },
  exclusiveGateway: { name: 'قرار', hint: 'سؤال له جواب واحد، وتمضي الحالة معه.' },
  parallelGateway: { name: 'تنفيذ معًا', hint: 'مسارات تسير في الوقت نفسه ثم ينتظر بعضها بعضًا.' },
  wait: { name: 'انتظار', hint: 'حتى يمر وقت أو يصل شيء.' },
  serviceTask: { name: 'خطوة تلقائية', hint: 'ينفذها الحاسوب دون حضور أحد.' },
  sendTask: { name: 'رسالة أو خطاب', hint: 'تُرسل إلى العميل أو إلى زميل.' },
  subProcess: { name: 'عملية فرعية', hint: 'عدة خطوات مطوية في خطوة واحدة.' },
  boundaryEvent: { name: 'إذا حدث هذا أثناء ذلك', hint: 'طريق آخر ما دامت الخطوة مفتوحة.' },
  milestone: { name: 'مرحلة منجزة', hint: 'نقطة يهم أن يُعرف بلوغها.' },
  endEvent: { name: 'نهاية', hint: 'هنا تنتهي الحالة بنتيجة.' },

  startEvent: { name: 'بداية', hint: 'ما تبدأ به الحالة.' },
  inclusiveGateway: { name: 'كل ما ينطبق', hint: 'تُسلك كل المسارات التي يتحقق شرطها.' },
  eventBasedGateway: { name: 'الأسبق', hint: 'ينتظر عدة أحداث، والأول يقرر.' },
  complexGateway: { name: 'قرار خاص', hint: 'قاعدة خاصة تحدد المسارات.' },
  scriptTask: { name: 'حساب', hint: 'يملأ بيانات الحالة من بيانات أخرى.' },
  businessRuleTask: { name: 'جدول قواعد', hint: 'جدول شروط يعطي الجواب.' },
  receiveTask: { name: 'انتظار رسالة', hint: 'تستمر عند وصولها.' },
  manualTask: { name: 'عمل خارجي', hint: 'يُنجز دون الحاسوب ويُدوَّن هنا فقط.' },
  callActivity: { name: 'عملية أخرى', hint: 'تبدؤها وتنتظر نتيجتها.' },
  intermediateCatchEvent: { name: 'انتظار', hint: 'حتى يمر وقت أو يصل شيء.' },
  intermediateThrowEvent: { name: 'إبلاغ', hint: 'يُبلَّغ عن شيء في الطريق دون انتظار.' },
  adHocSubProcess: { name: 'خطوات بأي ترتيب', hint: 'يختار الناس ما يلزم منها.' },
  transaction: { name: 'الكل أو لا شيء', hint: 'إن فشلت خطوة أُلغيت الأخرى.' },
  eventSubProcess: { name: 'إذا حدث هذا في أي وقت', hint: 'تعمل كلما حدث ذلك والحالة مفتوحة.' },
};
