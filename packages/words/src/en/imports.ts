// What the import of a process file tells: what could not be read, what is left out, what was read differently. Keys are the codes of @baton/bpmn.
import type { Sentence } from '../sentence';

export const imports = {
  'bpmn.too-large': 'The file is too large to be read ({what}: {found}, at most {limit}).',
  'bpmn.encoding-unknown': 'The characters of the file cannot be read as {encoding}. Save it as UTF-8.',
  'bpmn.xml-malformed': 'The file is damaged here: “{what}” cannot be read as XML.',
  'bpmn.doctype-refused':
    'The file declares a document type. That is refused, since it could read other files; remove the declaration.',
  'bpmn.entity-unknown': 'The file uses “{entity}”, which stands for nothing known.',
  'bpmn.not-bpmn': 'This is no file with processes: it begins with “{name}”.',
  'bpmn.no-process': 'The file has no process in it.',
  'bpmn.id-twice': 'Two parts of the file have the same identifier “{id}”; the first one counts.',
  'bpmn.id-renamed': 'The identifier “{id}” is now “{now}”.',
  'bpmn.reference-dangling': '“{id}” ({name}) is not in the file; it is taken as the name itself.',
  'bpmn.path-dangling': 'A path from “{from}” to “{to}” leads nowhere and is left out.',
  'bpmn.attached-nowhere': '“If this happens meanwhile” does not sit on a step and is left out.',
  'bpmn.element-unknown': '“{name}” has no meaning here and is left out.',
  'bpmn.element-not-carried': '“{name}” is not taken over.',
  'bpmn.element-not-supported': '“{name}” cannot run here as it is meant.',
  'bpmn.attribute-unknown': 'The attribute “{name}” has no meaning here and is left out.',
  'bpmn.extension-unknown': 'The extension “{name}” is not known and is left out.',
  'bpmn.extension-not-carried': 'The extension “{name}” is not taken over.',
  'bpmn.expression-untranslatable': 'The formula “{text}” cannot be translated; it stops at “{part}”. Write it anew.',
  'bpmn.expression-invalid': 'The formula “{text}” cannot be read ({reason}).',
  'bpmn.script-untranslatable':
    'The script cannot be translated. Write what it computes as formulas, or give it to an automatic step: {text}',
  'bpmn.name-not-usable': '“{name}” cannot be the name of case data.',
  'bpmn.name-renamed': 'The case data “{name}” is now “{now}”.',
  'bpmn.timer-not-understood': 'The time “{text}” is not understood. Say when or how long.',
  'bpmn.event-not-understood': 'It is not said what is waited for, told or called here ({name}).',
  'bpmn.text-shortened': 'A text was shortened ({name}: {length} characters).',
  'bpmn.handler-named':
    '“{text}” was code of the engine before. The automatic step calls “{name}” instead: write that.',
  'bpmn.value-approximated': '“{name}” is read as “{value}”, which is not quite the same.',
  'bpmn.diagram-invalid': 'What was read makes no process, at {path}: {reason}.',
  'bpmn.more-problems': 'And {count} more of this sort.',
} satisfies Record<string, Sentence>;
export type ImportWords = Record<keyof typeof imports, Sentence>;

/** What is drawn or said elsewhere, in plain words: by its name there (aliases in import-names.ts). */
export const importNames = {
  messageFlow: 'Message between two parties',
  participant: 'Party',
  sequenceFlow: 'Path',
  data: 'Data',
  dataStore: 'Place where data is kept',
  service: 'Description of a service',
  resource: 'Who or what is needed',
  category: 'Heading of frames',
  group: 'Frame',
  textAnnotation: 'Note',
  lane: 'Lane',
  process: 'Process',
  condition: 'Condition',
  documentation: 'Description',
  calledElement: 'Another process',
  loopCardinality: 'How often',
  candidates: 'Who may take it',
  parallelMultiple: 'Several things that must all happen',
  form: 'Form',
  listener: 'Code that listens',
  priority: 'Priority',
  running: 'Way of running',
};
export type ImportNames = typeof importNames;
