// Files of BPMN on the command line: told from JSON by their first character, their problems as lines. Used by check and convert.
import { type ImportProblem, type ImportResult, importBpmn } from '@baton/bpmn';
import { defaultLocale, importProblem } from '@baton/words';

/** Whether the file is XML in any encoding; whether it is BPMN says `importBpmn`. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  // A text in UTF-16 has a zero beside each of these characters.
  const head = String.fromCharCode(...bytes.subarray(0, 40)).replaceAll('\u0000', '');
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(head);
}

export const readBpmn = (bytes: Uint8Array): ImportResult => importBpmn(bytes);

export function importSentence({ code, facts }: ImportProblem): string {
  return importProblem(defaultLocale, code, facts);
}

/** `order.bpmn:12:7: warning: ... [bpmn.extension-not-carried at approve]` */
export function importLine(file: string, problem: ImportProblem): string {
  const { line, column, severity, code, element } = problem;
  const at = element === null ? '' : ` at ${element}`;
  return `${file}:${line}:${column}: ${severity}: ${importSentence(problem)} [${code}${at}]`;
}
