// A time target on the work calendar: the ribbon of its moments and the walk of its working time. An entry of its own (`@baton/look/deadlines`), for
// the parts of a page that come when someone asks for them.
export { DeadlineRibbon, type DeadlineRibbonProps } from './deadline/deadline-ribbon';
export { DeadlineWalk, type DeadlineWalkProps } from './deadline/deadline-walk';
export type { ClosedReason, RibbonMark, Shade, WalkLine } from './deadline/shade';
export type { WalkPause } from './deadline/walk-rows';
export { addWorking, workingBetween } from './deadline/working-time';
