// Russian: what the import of a process file tells.
import type { ImportWords } from '../en/imports';

export const imports: ImportWords = {
  'bpmn.too-large': 'Файл слишком велик ({what}: {found}, не больше {limit}).',
  'bpmn.encoding-unknown': 'Символы файла не читаются как {encoding}. Сохраните его в UTF-8.',
  'bpmn.xml-malformed': 'Файл здесь повреждён: «{what}» не читается как XML.',
  'bpmn.doctype-refused':
    'Файл объявляет тип документа. Это не принимается: так можно прочитать чужие файлы. Уберите объявление.',
  'bpmn.entity-unknown': 'В файле стоит «{entity}», и неизвестно, что это значит.',
  'bpmn.not-bpmn': 'В этом файле нет процессов: он начинается с «{name}».',
  'bpmn.no-process': 'В файле нет ни одного процесса.',
  'bpmn.id-twice': 'У двух частей файла одно обозначение «{id}»; считается первая.',
  'bpmn.id-renamed': 'Обозначение «{id}» теперь «{now}».',
  'bpmn.reference-dangling': '«{id}» ({name}) в файле нет; оно понято как само название.',
  'bpmn.path-dangling': 'Путь от «{from}» к «{to}» никуда не ведёт и пропущен.',
  'bpmn.attached-nowhere': '«Если тем временем случится» не стоит ни на одном шаге и пропущено.',
  'bpmn.element-unknown': '«{name}» здесь ничего не значит и пропущено.',
  'bpmn.element-not-carried': '«{name}» не переносится.',
  'bpmn.element-not-supported': '«{name}» здесь не может работать так, как задумано.',
  'bpmn.attribute-unknown': 'Свойство «{name}» здесь ничего не значит и пропущено.',
  'bpmn.extension-unknown': 'Расширение «{name}» неизвестно и пропущено.',
  'bpmn.extension-not-carried': 'Расширение «{name}» не переносится.',
  'bpmn.expression-untranslatable': 'Формулу «{text}» нельзя перевести: непонятно «{part}». Напишите её заново.',
  'bpmn.expression-invalid': 'Формула «{text}» не читается ({reason}).',
  'bpmn.script-untranslatable':
    'Сценарий нельзя перевести. Запишите вычисления формулами или отдайте их автоматическому шагу: {text}',
  'bpmn.name-not-usable': '«{name}» не может быть названием данных.',
  'bpmn.name-renamed': 'Данные «{name}» теперь называются «{now}».',
  'bpmn.timer-not-understood': 'Время «{text}» непонятно. Скажите, когда или как долго.',
  'bpmn.event-not-understood': 'Не сказано, чего здесь ждут, что сообщают или вызывают ({name}).',
  'bpmn.text-shortened': 'Текст сокращён ({name}: {length} знаков).',
  'bpmn.handler-named':
    '«{text}» раньше было кодом другой системы. Автоматический шаг вызывает «{name}»: напишите его.',
  'bpmn.value-approximated': '«{name}» понято как «{value}», это не совсем то же самое.',
  'bpmn.diagram-invalid': 'Из прочитанного процесс не получается, место {path}: {reason}.',
  'bpmn.more-problems': 'И ещё {count} таких же.',
};
