// @baton/cli: the command `baton`, and the Node surroundings that the engine needs.
export { createMovableClock, type MovableClock, type MovableClockOptions } from './runtime/movable-clock';
export { type NodeClock, systemClock } from './runtime/node-clock';
export { createNodeRuntime, type NodeRuntimeOptions } from './runtime/node-runtime';
