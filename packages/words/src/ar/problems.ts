// Arabic: what the check finds in a drawn process, in plain words.
import type { ProblemWords } from '../en/problems';
import { type Facts, factNumber, factText } from '../sentence';
import { panel } from './panel';
import { asSubject, time } from './time';

export const problems: ProblemWords = {
  'id.twice': 'جزآن من هذه العملية لهما الاسم نفسه في الشيفرة، «{id}».',
  'flow.dangling': 'مسار يؤدي إلى خطوة غير موجودة.',
  'flow.crosses-border': 'مسار يخرج من داخل عملية فرعية. اجعله يصل إلى العملية الفرعية نفسها.',
  'flow.into-start': 'مسار يعود إلى البداية. اجعله يصل إلى الخطوة الأولى.',
  'flow.out-of-end': 'مسار يخرج من نهاية. حيث تنتهي الحالة لا يتبعها شيء.',
  'flow.all-at-once':
    'بعد «{step}» تُسلك كل المسارات معًا، فتتقدم الحالة في أكثر من جزء. ضع قرارًا هناك إن كان المقصود واحدًا منها.',
  'flow.twice': 'مساران من «{step}» إلى الخطوة نفسها. يكفي واحد.',
  'start.missing': 'لا شيء يبدأ هذه العملية. أضف بداية.',
  'start.several': 'يبدأ هذا الجزء من أكثر من مكان.',
  'end.missing': 'لن تنتهي الحالة أبدًا: لا توجد نهاية.',
  'node.no-way-in': 'لا شيء يؤدي إلى «{step}» فلن تحدث أبدًا.',
  'node.no-way-out': 'قد تعلق الحالة عند «{step}»: لا مسار بعدها.',
  'node.unreachable': 'لا تصل أي حالة إلى «{step}».',
  'node.cannot-end': 'لا مسار من «{step}» إلى نهاية: ستدور الحالة إلى الأبد.',
  'node.parent-unknown': '«{step}» تتبع عملية فرعية غير موجودة.',
  'node.lane-unknown': '«{step}» في مسار أفقي غير موجود.',
  'node.no-name': 'خطوة بلا اسم. اكتب ما يُنجز فيها.',
  'case.no-title': 'كل الحالات تحمل الاسم نفسه في القوائم والرسائل. كوّن عنوانها مما يُملأ عند البدء.',
  'decision.no-otherwise': '«{step}» لا تقول ما يحدث إن لم يناسب أي جواب. اختر مسار «وإلا».',
  'decision.no-condition': 'أحد مسارات «{step}» لا يقول متى يُسلك.',
  'decision.one-way': '«{step}» لها مسار واحد، فلا شيء يُقرَّر.',
  'decision.several-otherwise': '«{step}» لها أكثر من مسار «وإلا».',
  'parallel.does-nothing': '«{step}» لها مدخل واحد ومخرج واحد، فلا شيء يسير معًا.',
  'first.not-awaited':
    '«{step}» تنتظر ما يحدث أولًا، لكن «{to}» ليست شيئًا يُنتظر: يؤدي كل مسار منها إلى رسالة أو إشارة أو موعد أو شرط.',
  'boundary.no-host': '«إذا حدث هذا أثناء ذلك» غير موضوعة على خطوة.',
  'boundary.no-deadline': '«{step}» تتبع الموعد، لكن الخطوة بلا موعد.',
  'boundary.no-path': 'إن حدث «{step}» فلا مسار يقول ما العمل.',
  'inside.empty': 'العملية الفرعية «{step}» بلا خطوات.',
  'assignment.missing': 'لا أحد مسؤول عن «{step}».',
  'assignment.step-unknown': 'المسؤول عن «{step}» يعتمد على خطوة غير موجودة.',
  'assignment.role-unknown': 'المسؤول عن «{step}» يعتمد على دور غير موجود: «{role}».',
  'assignment.person-unknown': 'المسؤول عن «{step}» شخص غير موجود: «{person}».',
  'deadline.missing': '«{step}» بلا موعد: قد تُنسى.',
  'deadline.zero': '«{step}» مستحقة لحظة بدئها.',
  'deadline.absurd': (facts) => `موعد «${factText(facts.step)}» غير معقول: ${asSubject(budgetText(facts))}.`,
  'deadline.not-a-date': 'موعد «{step}» هو «{variable}» وليس تاريخًا.',
  'deadline.ladder-unknown': '«{step}» تستخدم تذكيرات غير موجودة.',
  'deadline.calendar-unknown': '«{step}» تُحسب بتقويم غير موجود: «{calendar}».',
  'deadline.rung-before-start': 'تذكير «{step}» سيأتي قبل أن تبدأ.',
  'deadline.reaches-nobody': (facts) =>
    facts.person
      ? `إن بدأت في ${facts.day} لدى ${facts.person} فستتأخر قبل أن يعلم أحد في دوامه.`
      : `إن بدأت في ${facts.day} فستتأخر قبل أن يعلم أحد في دوامه.`,
  'deadline.no-reminder': 'لا أحد يُذكَّر بـ«{step}» قبل تأخرها.',
  'clock.step-unknown': 'الموعد «{clock}» يبدأ أو ينتهي عند خطوة غير موجودة.',
  'clock.ladder-unknown': 'الموعد «{clock}» يستخدم تذكيرات غير موجودة.',
  'deadline.pause-step-unknown': 'مهلة «{step}» تتوقف عند خطوة غير موجودة: «{unknown}».',
  'deadline.pause-reserved': '«{cause}» اسم توقف الحالة نفسها. سمِّ هذا التوقف باسم آخر.',
  'deadline.law-paused': 'المهلة القانونية لا تتوقف أبدًا، فتوقفات «{step}» بلا أثر.',
  'deadline.row-never': 'لا يصل الأمر أبدًا إلى الصف {row} من جدول مهلة «{step}».',
  'deadline.no-otherwise': 'لا تقول مهلة «{step}» شيئًا عن الحالات التي لا ينطبق عليها أي صف.',
  'rung.does-nothing': 'إحدى لحظات «{step}» لا تُبلغ أحدًا ولا تفعل شيئًا.',
  'rung.no-path': 'إحدى لحظات «{step}» تسلك طريق «{boundary}» غير الملحق بها.',
  'rung.channel-absent': (facts) =>
    `أحد تنبيهات «${placeText(facts)}» يُرسل أيضًا بطريقة غير مُهيّأة هنا: ${waysText(facts)}.`,
  'rung.tells-nobody': (facts) =>
    `أحد تنبيهات «${placeText(facts)}» لا يصل إلى أحد، فطريقته غير مُهيّأة هنا: ${waysText(facts)}.`,
  'ladder.id-twice': 'سلّمان من التذكيرات لهما الاسم نفسه في الشيفرة.',
  'form.variable-unknown': '«{step}» تسأل عن «{variable}» وليس من بيانات الحالة.',
  'form.outcome-unknown': 'سؤال في «{step}» يتبع نتيجة غير موجودة.',
  'answerLink.outcome-unknown': 'الصفحة التي يُجاب بها عن «{step}» تعرض نتيجة غير موجودة.',
  'answerLink.field-unasked': '«{step}» يطلب «{variable}»، وصفحة الإجابة لا تسأل عنه.',
  'outcome.twice': 'نتيجتان في «{step}» لهما الاسم نفسه في الشيفرة.',
  'outcome.no-path': 'بعد النتيجة «{outcome}» في «{step}» لا مسار.',
  'flow.outcome-unknown': 'مسار من «{step}» ينتظر نتيجة غير موجودة.',
  'variable.unknown': '«{variable}» ليس من بيانات الحالة.',
  'variable.wrong-type': 'في «{variable}» جواب من نوع غير المطلوب هنا.',
  'variable.twice': '«{variable}» مكرر في بيانات الحالة.',
  'variable.default-type': 'القيمة الأولى لـ«{variable}» من نوع آخر.',
  'variable.subject-unknown': '«{variable}» يخص شخصًا لا تذكره بيانات الحالة.',
  'expression.reads-unknown': 'صيغة تقرأ «{variable}» وليس من بيانات الحالة.',
  'parallel.unpaired': 'قد تنتظر الحالة إلى الأبد عند «{step}»: قد لا يأتي شيء من {missing}.',
  'soundness.endless': 'ابتداءً من «{step}» قد تدور الحالة في حلقة ولا تصل إلى نهاية أبدًا.',
  'soundness.unbounded': 'مع كل دورة تبدأ «{step}» مرة أخرى بلا حد: مسار يعود إلى ما قبل تفرّع الفروع.',
  'soundness.lets-several': '«{step}» تمرّر كلًّا من عدة فروع على حدة، فتُنجز «{next}» عدة مرات.',
  'soundness.runs-twice': 'قد تبدأ «{step}» من جديد وهي ما زالت قيد الإنجاز.',
  'soundness.join-twice': 'قد يصل فرع إلى «{step}» مرتين وفرع آخر لم يصل بعد.',
  'soundness.never-reached': 'لا تصل أي حالة إلى «{step}» مهما حدث قبلها.',
  'soundness.ends-others': 'النهاية «{step}» تقطع أيضًا ما زال قيد الإنجاز: {others}.',
  'soundness.not-proven':
    'هذا الرسم أكثر تشابكًا من أن يُفحص كل ما قد يحدث فيه: فُحص {markings} من الأوضاع، وما لم يُعثر عليه ليس مستبعدًا.',
  'decision.gap': 'عند «{step}» لا يناسب أي مسار حالة فيها {value}.',
  'decision.overlap': 'عند «{step}» يناسب كلٌّ من {first} و{second} حالة فيها {value}؛ ويُؤخذ الأول.',
  'decision.branch-never': 'عند «{step}» لا يُؤخذ المسار {path} أبدًا: المسارات التي قبله تناسب كل تلك الحالات.',
  'decision.table-gap': 'لا تنطبق أي قاعدة من «{decision}» على حالة فيها {value}، ولا جواب لذلك.',
  'decision.table-overlap':
    'في «{decision}» تنطبق القاعدتان {first} و{rule} معًا على حالة فيها {value}، ولا يجوز إلا واحدة.',
  'decision.table-disagrees':
    'في «{decision}» تنطبق القاعدتان {first} و{rule} معًا على حالة فيها {value}، وتقولان شيئين مختلفين.',
  'decision.rule-never':
    'القاعدة {rule} في «{decision}» لا يُعمل بها أبدًا: لا تناسبها حالة، أو تسبقها قواعد تناسب كل تلك الحالات.',
  'decision.table-not-told':
    'لا يمكن القول هل تغفل قواعد «{decision}» شيئًا: «{column}» لا يُقارَن بقيم ثابتة، أو ما يُنظر فيه أكثر من اللازم.',
  'data.never-written': '«{step}» تقرأ «{variable}»، ولا شيء قبلها يملؤه.',
  'data.maybe-empty': '«{step}» تسأل عن «{variable}»، وقد يُترك فارغًا: والحالة التي تخلو منه تتوقف هناك.',
  'data.maybe-unwritten': '«{step}» تقرأ «{variable}»، وقد تصل حالة إلى هنا قبل أن يُملأ.',
  'data.compares-types': 'صيغة في «{step}» تقارن «{variable}» بقيمة من نوع آخر، فلا تنطبق أبدًا.',
  'data.sets-wrong-type': '«{step}» تضع في «{variable}» قيمة من نوع آخر.',
  'data.sends-unknown': '«{step}» ترسل «{variable}»، لكن «{receiver}» لا تستطيع أخذها: لا توجد بيانات كهذه في العملية.',
  'data.sends-wrong-type': '«{step}» ترسل في «{variable}» قيمة من نوع آخر غير ما تأخذه «{receiver}».',
  'people.four-eyes-impossible': 'لا يبقى أحد لـ«{step}»: {people} سيراجعون عملهم بأنفسهم.',
  'people.role-empty': 'لا أحد له الدور «{role}» الذي تعتمد عليه «{step}».',
  'people.no-fallback': 'إن لم يوجد أحد لـ«{step}» فلا أحد غيره مسمّى.',
  'time.rung-after-end': 'تذكير في «{step}» يأتي متأخرًا: تكون الخطوة قد تُركت عندها.',
  'time.promise-broken': (facts) =>
    `«${factText(facts.clock)}» يعد بـ${budgetText(facts.promised as Facts)}، لكن المواعيد على الطريق مجموعها ${budgetText(facts.needed as Facts)}: ${factText(facts.way)}.`,
  'variable.name-reserved': '«{variable}» كلمة تحتاجها الصيغ نفسها. اختر اسمًا آخر.',
  'expression.empty': 'صيغة في «{step}» فارغة.',
  'expression.syntax': 'لا يمكن قراءة صيغة في «{step}» قرب «{near}».',
  'expression.too-long': 'صيغة في «{step}» طويلة جدًا.',
  'expression.too-deep': 'صيغة في «{step}» متداخلة أكثر من اللازم.',
  'expression.bad-literal': 'في صيغة «{step}» لا يمكن قراءة القيمة «{near}».',
  'expression.bad-name': 'في صيغة «{step}» لا يمكن استعمال الاسم «{near}».',
  'expression.unknown-function': 'تستعمل صيغة في «{step}» دالة غير موجودة: «{near}».',
  'expression.wrong-arguments': 'في صيغة «{step}» أُعطيت الدالة «{near}» أكثر أو أقل مما يلزم.',
  'expression.slow-pattern': 'نمط البحث في «{step}» قد يستغرق وقتًا طويلًا.',
  'expression.unsupported': 'تستعمل صيغة في «{step}» «{near}» وهذا غير ممكن هنا.',
  'serviceTask.does-nothing': '«{step}» تلقائية لكنها لا تقول ماذا تفعل.',
  'handler.unknown': 'تستدعي «{step}» الإجراء «{handler}» وهو غير موجود في هذا النظام.',
  'handler.input-missing':
    'لا تذكر «{step}» القيمة «{input}» التي يحتاجها «{handler}»، وليس في بيانات الحالة شيء بهذا الاسم.',
  'handler.input-wrong': 'ما تعطيه «{step}» باسم «{input}» ليس ما يقبله «{handler}».',
  'handler.output-unknown': 'يعيد «{handler}» القيمة «{variable}»، وليس في الحالة بيانات بهذا الاسم.',
  'businessRuleTask.does-nothing': '«{step}» تقرر بالقواعد لكنها لا تسمي أيًّا منها.',
  'businessRuleTask.decision-unknown': '«{step}» تقرر بجدول غير موجود: «{decision}».',
  'callActivity.no-process': '«{step}» تستدعي عملية أخرى لكنها لا تقول أيها.',
  'compensation.activity-unknown': 'على «{step}» أن تلغي «{activity}» وهي غير موجودة أو لا يمكن إلغاؤها.',
  'compensation.handler-unknown': 'تُلغى «{host}» بالخطوة «{handler}» وهي غير موجودة أو ليست خطوة إلغاء.',
  'compensation.never-used': '«{step}» تلغي خطوة أخرى، لكن لا خطوة تسميها.',
  'event.no-message': '«{step}» لا تقول أي رسالة تعنيها.',
  'event.no-signal': '«{step}» لا تقول أي إشارة تعنيها.',
  'link.no-catch': '«{step}» تقفز إلى «{link}» وهو غير موجود.',
  'milestone.no-name': 'مرحلة منجزة بلا اسم.',
};

function budgetText(facts: Facts | undefined): string {
  if (!facts) return '…';
  const unit = String(facts.unit);
  return unit in time.unitNames
    ? time[unit as keyof typeof time.unitNames](factNumber(facts, 'amount'))
    : factText(facts.amount);
}

/** The shared ladder, or the step. */
function placeText({ ladder, step }: Facts): string {
  return factText(ladder ?? step);
}

function waysText({ channels }: Facts): string {
  const names: Readonly<Record<string, string>> = panel.remind.channel;
  return factText(Array.isArray(channels) ? channels.map((channel) => names[channel] ?? channel) : channels);
}
