// Russian: what the check finds in a drawn process, in plain words.
import type { ProblemWords } from '../en/problems';
import { type Facts, factNumber, factText } from '../sentence';
import { panel } from './panel';
import { asSubject, time } from './time';

export const problems: ProblemWords = {
  'id.twice': 'У двух частей процесса одно имя в коде, «{id}».',
  'flow.dangling': 'Путь ведёт к шагу, которого нет.',
  'flow.crosses-border': 'Путь ведёт изнутри подпроцесса наружу. Ведите его к самому подпроцессу.',
  'flow.into-start': 'Путь ведёт обратно в начало. Ведите его к первому шагу.',
  'flow.out-of-end': 'Из конца ведёт путь. Где дело завершено, дальше ничего нет.',
  'flow.all-at-once':
    'После «{step}» дело идёт сразу по всем путям, несколькими частями. Если нужен только один, поставьте решение.',
  'flow.twice': 'Два пути ведут из «{step}» к одному шагу. Хватит одного.',
  'start.missing': 'Процесс ни с чего не начинается. Добавьте начало.',
  'start.several': 'Эта часть начинается больше чем в одном месте.',
  'end.missing': 'Дело никогда не кончится: нет конца.',
  'node.no-way-in': 'К «{step}» ничего не ведёт, это никогда не случится.',
  'node.no-way-out': 'Дело может застрять на «{step}»: дальше пути нет.',
  'node.unreachable': 'Ни одно дело не дойдёт до «{step}».',
  'node.cannot-end': 'Из «{step}» ни один путь не ведёт к концу: дело ходило бы по кругу вечно.',
  'node.parent-unknown': '«{step}» относится к подпроцессу, которого нет.',
  'node.lane-unknown': '«{step}» стоит на дорожке, которой нет.',
  'node.no-name': 'У шага нет названия. Напишите, что делается.',
  'case.no-title':
    'Все дела в списках и письмах называются одинаково. Составьте название из того, что вводят в начале.',
  'decision.no-otherwise': '«{step}» не говорит, что делать, если ни один ответ не подошёл. Выберите путь «Иначе».',
  'decision.no-condition': 'Один из путей «{step}» не говорит, когда им идти.',
  'decision.one-way': 'У «{step}» один путь, решать нечего.',
  'decision.several-otherwise': 'У «{step}» больше одного пути «Иначе».',
  'parallel.does-nothing': 'У «{step}» один вход и один выход, одновременно ничего не идёт.',
  'first.not-awaited':
    '«{step}» ждёт, что случится раньше, но «{to}» ждать нельзя: путь отсюда ведёт к сообщению, сигналу, сроку или условию.',
  'boundary.no-host': '«Если тем временем случится» не привязано к шагу.',
  'boundary.no-deadline': '«{step}» должно сработать по сроку, но у шага нет срока.',
  'boundary.no-path': 'Если случится «{step}», ни один путь не говорит, что делать.',
  'inside.empty': 'В подпроцессе «{step}» нет шагов.',
  'assignment.missing': 'За «{step}» никто не отвечает.',
  'assignment.step-unknown': 'Ответственный за «{step}» зависит от шага, которого нет.',
  'assignment.role-unknown': 'Ответственный за «{step}» зависит от роли, которой нет: «{role}».',
  'assignment.person-unknown': 'Ответственным за «{step}» назван человек, которого нет: «{person}».',
  'deadline.missing': 'У «{step}» нет срока: об этом можно забыть.',
  'deadline.zero': 'Срок «{step}» наступает в момент начала.',
  'deadline.absurd': (facts) =>
    `Срок «${factText(facts.step)}» вряд ли таким задуман: ${asSubject(budgetText(facts))}.`,
  'deadline.not-a-date': 'Срок «{step}» берётся из «{variable}», а это не дата.',
  'deadline.ladder-unknown': '«{step}» ссылается на напоминания, которых нет.',
  'deadline.calendar-unknown': '«{step}» считается по календарю, которого нет: «{calendar}».',
  'deadline.rung-before-start': 'Напоминание «{step}» пришло бы раньше, чем шаг начнётся.',
  'deadline.reaches-nobody': (facts) =>
    facts.person
      ? `Если начать ${facts.day} у ${facts.person}, срок выйдет раньше, чем об этом узнает кто-то на работе.`
      : `Если начать ${facts.day}, срок выйдет раньше, чем об этом узнает кто-то на работе.`,
  'deadline.no-reminder': 'О «{step}» никому не напомнят до опоздания.',
  'clock.step-unknown': 'Срок «{clock}» идёт от шага или до шага, которого нет.',
  'clock.ladder-unknown': 'Срок «{clock}» ссылается на напоминания, которых нет.',
  'deadline.pause-step-unknown': 'Срок «{step}» приостанавливается на шаге, которого нет: «{unknown}».',
  'deadline.pause-reserved': '«{cause}» — имя паузы самого дела. Назовите эту паузу иначе.',
  'deadline.law-paused': 'Установленный законом срок не приостанавливается, поэтому паузы «{step}» ничего не делают.',
  'deadline.row-never': 'До строки {row} таблицы сроков «{step}» дело не дойдёт.',
  'deadline.no-otherwise': 'В сроке «{step}» ничего не сказано о случаях, к которым не подходит ни одна строка.',
  'rung.does-nothing': 'Один из моментов «{step}» никого не оповещает и ничего не делает.',
  'rung.no-path': 'Один из моментов «{step}» ведёт по пути «{boundary}», который к нему не прикреплён.',
  'rung.channel-absent': (facts) =>
    `Одно из оповещений «${placeText(facts)}» идёт и способом, который здесь не настроен: ${waysText(facts)}.`,
  'rung.tells-nobody': (facts) =>
    `Одно из оповещений «${placeText(facts)}» никто не получит, здесь не настроено: ${waysText(facts)}.`,
  'ladder.id-twice': 'У двух лестниц напоминаний одно имя в коде.',
  'form.variable-unknown': '«{step}» спрашивает «{variable}», чего нет среди данных дела.',
  'form.outcome-unknown': 'Вопрос шага «{step}» относится к итогу, которого нет.',
  'answerLink.outcome-unknown': 'Страница для ответа на «{step}» предлагает итог, которого нет.',
  'answerLink.field-unasked': 'Шаг «{step}» требует «{variable}», а страница для ответа этого не спрашивает.',
  'outcome.twice': 'У двух итогов «{step}» одно имя в коде.',
  'outcome.no-path': 'После итога «{outcome}» шага «{step}» пути нет.',
  'flow.outcome-unknown': 'Путь из «{step}» ждёт итога, которого нет.',
  'variable.unknown': '«{variable}» нет среди данных дела.',
  'variable.wrong-type': 'В «{variable}» ответ другого вида, чем нужен здесь.',
  'variable.twice': '«{variable}» есть среди данных дела дважды.',
  'variable.default-type': 'Первое значение «{variable}» другого вида.',
  'variable.subject-unknown': '«{variable}» говорит о человеке, которого данные дела не называют.',
  'expression.reads-unknown': 'Формула читает «{variable}», чего нет среди данных дела.',
  'parallel.unpaired': 'Дело может вечно ждать на шаге «{step}»: отсюда может ничего не прийти: {missing}.',
  'soundness.endless': 'Начиная с шага «{step}» дело может ходить по кругу и никогда не завершиться.',
  'soundness.unbounded':
    'С каждым кругом шаг «{step}» начинается ещё раз, без конца: путь ведёт назад, туда, где ветви ещё не разошлись.',
  'soundness.lets-several':
    '«{step}» пропускает каждую из нескольких ветвей по отдельности, и «{next}» выполняется несколько раз.',
  'soundness.runs-twice': '«{step}» может начаться снова, пока ещё выполняется.',
  'soundness.join-twice': 'На шаг «{step}» одна ветвь может прийти дважды, пока другой ещё нет.',
  'soundness.never-reached': 'Ни одно дело не дойдёт до шага «{step}», что бы ни случилось раньше.',
  'soundness.ends-others': 'Конец «{step}» обрывает и то, что ещё выполняется: {others}.',
  'soundness.not-proven':
    'Схема слишком запутана, чтобы просмотреть всё, что может случиться: просмотрено ситуаций: {markings}; чего не нашли, то не исключено.',
  'decision.gap': 'На шаге «{step}» ни один путь не подходит для дела, где {value}.',
  'decision.overlap': 'На шаге «{step}» для дела, где {value}, подходят и {first}, и {second}; выбирается первый.',
  'decision.branch-never':
    'На шаге «{step}» путь {path} не выбирается никогда: все такие дела забирают пути перед ним.',
  'decision.table-gap': 'Ни одно правило «{decision}» не подходит для дела, где {value}, а ответа на этот случай нет.',
  'decision.table-overlap':
    'В «{decision}» для дела, где {value}, подходят и правило {first}, и правило {rule}, а должно только одно.',
  'decision.table-disagrees':
    'В «{decision}» для дела, где {value}, подходят и правило {first}, и правило {rule}, но говорят они разное.',
  'decision.rule-never':
    'Правило {rule} в «{decision}» никогда не действует: ему не подходит ни одно дело, или все такие дела забирают правила перед ним.',
  'decision.table-not-told':
    'Нельзя сказать, всё ли учтено правилами «{decision}»: «{column}» сравнивается не с постоянными значениями, или вариантов слишком много.',
  'data.never-written': '«{step}» читает «{variable}», но ничто перед ним этого не заполняет.',
  'data.maybe-empty': '«{step}» спрашивает «{variable}», а это можно не заполнить: без него дело здесь застрянет.',
  'data.maybe-unwritten': '«{step}» читает «{variable}», но дело может прийти сюда, пока это ещё не заполнено.',
  'data.compares-types':
    'Формула шага «{step}» сравнивает «{variable}» со значением другого вида и потому никогда не подходит.',
  'data.sets-wrong-type': '«{step}» записывает в «{variable}» значение другого вида.',
  'data.sends-unknown':
    '«{step}» отправляет «{variable}», но «{receiver}» не может это принять: в процессе нет таких данных.',
  'data.sends-wrong-type': '«{step}» отправляет в «{variable}» значение другого вида, чем принимает «{receiver}».',
  'people.four-eyes-impossible': 'Для шага «{step}» никого не остаётся: {people} проверяли бы собственную работу.',
  'people.role-empty': 'Ни у кого нет роли «{role}», от которой зависит «{step}».',
  'people.no-fallback': 'Если для шага «{step}» никто не найдётся, больше никто не назван.',
  'time.rung-after-end': 'Напоминание о шаге «{step}» приходит слишком поздно: к этому времени шаг уже оставлен.',
  'time.promise-broken': (facts) =>
    `«${factText(facts.clock)}» обещает ${budgetText(facts.promised as Facts)}, но сроки на пути складываются в ${budgetText(facts.needed as Facts)}: ${factText(facts.way)}.`,
  'variable.name-reserved': '«{variable}» занято самими формулами. Выберите другое имя.',
  'expression.empty': 'Формула шага «{step}» пуста.',
  'expression.syntax': 'Формула шага «{step}» не читается около «{near}».',
  'expression.too-long': 'Формула шага «{step}» слишком длинная.',
  'expression.too-deep': 'Формула шага «{step}» слишком вложенная.',
  'expression.bad-literal': 'В формуле шага «{step}» не читается значение «{near}».',
  'expression.bad-name': 'В формуле шага «{step}» нельзя использовать имя «{near}».',
  'expression.unknown-function': 'В формуле шага «{step}» нет такой функции: «{near}».',
  'expression.wrong-arguments': 'В формуле шага «{step}» у функции «{near}» лишнее или не хватает данных.',
  'expression.slow-pattern': 'Шаблон поиска шага «{step}» работал бы слишком долго.',
  'expression.unsupported': 'В формуле шага «{step}» нельзя использовать «{near}».',
  'serviceTask.does-nothing': '«{step}» автоматический, но не сказано, что он делает.',
  'handler.unknown': '«{step}» вызывает «{handler}», а такого действия в системе нет.',
  'handler.input-missing':
    'В «{step}» не указано «{input}», без чего «{handler}» не работает, и в данных дела ничего с таким именем нет.',
  'handler.input-wrong': 'То, что «{step}» передаёт как «{input}», не подходит для «{handler}».',
  'handler.output-unknown': '«{handler}» возвращает «{variable}», но таких данных в деле нет.',
  'businessRuleTask.does-nothing': '«{step}» решает по правилам, но не сказано, по каким.',
  'businessRuleTask.decision-unknown': '«{step}» решает по таблице, которой нет: «{decision}».',
  'callActivity.no-process': '«{step}» вызывает другой процесс, но не сказано, какой.',
  'compensation.activity-unknown': '«{step}» должен отменить «{activity}», но такого шага нет или его нельзя отменить.',
  'compensation.handler-unknown': '«{host}» отменяется шагом «{handler}», но его нет или он ничего не отменяет.',
  'compensation.never-used': '«{step}» отменяет другой шаг, но ни один шаг его не называет.',
  'event.no-message': 'У «{step}» не сказано, о каком сообщении речь.',
  'event.no-signal': 'У «{step}» не сказано, о каком сигнале речь.',
  'link.no-catch': '«{step}» переходит к «{link}», а такого места нет.',
  'milestone.no-name': 'У вехи нет названия.',
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
