// `@baton/engine/rehearsal`: a process without the world: the real loop on a clock that jumps, tests of a process and the search for a run. For
// the editor's try-out, the command line and tests of a host.
export { type Act, actsUntil, type DoneAct, withAct } from './act';
export { type FoundRun, findRun, type SearchLimits } from './find-run';
export { type AwaitedNews, type Glance, glanceAt } from './glance';
export { inventedPeople } from './invented-people';
export { proposeTest, type RunToKeep } from './propose-test';
export { type Company, runProcessTest, starterOf, type TestResult } from './run-test';
export { sampleOf, sampleStart } from './sample';
export type { ServiceAnswer } from './stand-ins';
export type { Goal } from './ways';
export {
  createWorld,
  EVERYTHING,
  type Refused,
  type World,
  type WorldOptions,
} from './world';
