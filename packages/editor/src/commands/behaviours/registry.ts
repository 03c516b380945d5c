// What follows from a command, in this order, inside the same undo step. Each behaviour is one consequence.
import type { Change } from '../command';
import { boundaryGoesWithHost } from './boundary-goes-with-host';
import { framesFit } from './frames-fit';
import { healPaths } from './heal-paths';
import { insideGoesAlong } from './inside-goes-along';
import { layoutFollows } from './layout-follows';
import { notesFollow } from './notes-follow';
import { oneOtherwise } from './one-otherwise';
import { outcomePaths } from './outcome-paths';
import { responsibleByLane } from './responsible-by-lane';
import { textsFollow } from './texts-follow';

export type Behaviour = (change: Change) => void;

export const BEHAVIOURS: readonly Behaviour[] = [
  insideGoesAlong,
  boundaryGoesWithHost,
  healPaths,
  oneOtherwise,
  outcomePaths,
  responsibleByLane,
  notesFollow,
  textsFollow,
  framesFit,
  layoutFollows,
];
