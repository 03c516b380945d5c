// For tests of those who use the core: sketched diagrams, a driver of one case, the office calendar.
export { CaseDriver, MONDAY_TEN, OFFICE, OFFICE_FACTS } from './case-driver';
export { type Block, processOf } from './random-process';
export {
  anyOf,
  boundary,
  catches,
  decision,
  end,
  eventSubProcess,
  inside,
  milestone,
  receive,
  serviceTask,
  sketch,
  start,
  step,
  subProcess,
  throws,
  timeout,
  together,
  userTask,
  wait,
  whichever,
} from './sketch';
