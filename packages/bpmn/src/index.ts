// @baton/bpmn: BPMN 2.0 XML as diagrams of Baton. Runs in browsers and in Node; load it lazily, it is only wanted when a file is opened.
export { type ImportedProcess, type ImportResult, importBpmn } from './import-bpmn';
export {
  IMPORT_CODES,
  type ImportProblem,
  type ImportProblemCode,
  type ImportSeverity,
} from './problem/import-problem';
