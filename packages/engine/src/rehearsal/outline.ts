// `@baton/engine/rehearsal/outline`: what can be said of a rehearsal without running it: who would be there, what would be filled in, and a test out
// of a run. For pages that show these before the engine has come, or without it.
export { inventedPeople } from './invented-people';
export { proposeTest, type RunToKeep } from './propose-test';
export { sampleOf, sampleStart } from './sample';
