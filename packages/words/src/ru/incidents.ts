// Why a case cannot go on by itself; see the English words for what each is about.
import type { IncidentWords } from '../en/incidents';
import { factNumber, factText } from '../sentence';
import { count } from './count';

export const incidents: IncidentWords = {
  'userTask.no-path': 'После этого результата шага «{step}» нет пути дальше.',
  'exclusiveGateway.no-path': 'Ни один ответ шага «{step}» не подходит: неясно, куда идти дальше.',
  'flow.no-path': 'Ни одно условие на путях из шага «{step}» не выполнено: неясно, куда идти дальше.',
  'event.no-name': '«{step}» ждёт того, чьё название не удаётся вычислить.',
  'event.no-key': '«{step}» ждёт, но не заполнено, по чему искать соответствие.',
  'link.no-target': '«{step}» переходит к «{link}», а этого места нет.',
  'serviceTask.failed': (facts) =>
    `«${factText(facts.step)}»: сбой ${count(factNumber(facts, 'attempts'), { one: '# раз', few: '# раза', many: '# раз' })}: ${factText(facts.error)}`,
  'calendar.unknown': '«{step}» считает по календарю, которого нет: «{calendar}».',
  'calendar.out-of-working-time': 'В календаре «{calendar}» не хватает рабочего времени для шага «{step}».',
  'deadline.no-date': 'Шагу «{step}» нужна дата «{variable}», она не заполнена.',
  'deadline.amount': 'Срок шага «{step}» не удаётся вычислить.',
  'variable.unknown': '«{step}» записывает «{variable}», такого поля в данных дела нет.',
  'variable.type': 'Шаг «{step}» вычислил для «{variable}» значение другого вида.',
  'variable.too-large': '«{step}» создал больше данных, чем может хранить дело.',
  'variable.too-deep': 'Значение, которое «{step}» вычислил для «{variable}», вложено слишком глубоко.',
  'error.uncaught': '«{step}» сообщил «{error}», а в процессе не сказано, что тогда делать.',
  'child.no-process': '«{step}» вызывает другой процесс, но какой — не удаётся вычислить.',
  'child.failed': 'Процесс «{process}», который вызывает «{step}», не начался: {reason}.',
  'child.cancelled': 'Дело, которого ждёт «{step}», отменено.',
  'repetition.no-list': '«{step}» выполняется для каждого из списка, но {expression} не даёт списка.',
  'repetition.no-count': '«{step}» выполняется несколько раз, но {expression} не даёт числа раз.',
  'repetition.too-many': '«{step}» выполнялся бы столько раз: {count}; допустимо не больше {limit}.',
  'decision.unknown': '«{step}» решает по таблице, которой нет: «{decision}».',
  'decision.several-rules':
    'На шаге «{step}» подходят несколько правил таблицы «{decision}», а можно только одно: {rules}.',
  'decision.disagree': 'На шаге «{step}» подходящие правила таблицы «{decision}» говорят разное.',
  'decision.not-a-value': '«{decision}» складывает найденное на шаге «{step}», но не всё из этого числа.',
  'limit.loop': 'От шага «{step}» дело идёт по кругу без остановки: {loop}.',
  'expression.type': 'Формула шага «{step}» сравнивает или складывает несовместимое.',
  'expression.argument': 'Формула шага «{step}» получила то, с чем не может работать.',
  'expression.division-by-zero': 'Формула шага «{step}» делит на ноль.',
  'expression.missing-variable': 'Формуле шага «{step}» нужно «{name}», а его нет.',
  'expression.bad-value': 'Значение, которое читает «{step}», не того вида.',
  'expression.no-clock': 'Формула шага «{step}» спрашивает время там, где его нет.',
  'expression.not-boolean': 'Условие шага «{step}» ни верно, ни неверно: что-то не заполнено.',
  'expression.not-data': 'Формула шага «{step}» даёт то, что нельзя сохранить.',
  'expression.slow-pattern': 'Шаблон поиска шага «{step}» работал бы слишком долго.',
  'expression.too-deep': 'Формула шага «{step}» слишком вложенная.',
  'expression.too-large': 'Формула шага «{step}» создаёт слишком много данных.',
  'expression.too-many-steps': 'Формула шага «{step}» работала бы слишком долго.',
  'expression.failed': 'Формула шага «{step}» не сработала.',
};
