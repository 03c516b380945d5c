// For tests of those who use the core: sketched diagrams, a driver of one case, the office calendar.
export { CaseDriver, MONDAY_TEN, OFFICE, OFFICE_FACTS } from './case-driver';
export { type Block, processOf } from './random-process';
export {
  decision,
  end,
  inside,
  milestone,
  receive,
  serviceTask,
  sketch,
  start,
  subProcess,
  timeout,
  together,
  userTask,
  wait,
} from './sketch';
