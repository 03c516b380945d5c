// The kinds that can be added at a place. Called by the menu of kinds.
import type { EditorKind } from '../kinds/editor-kind';
import { PALETTE_KINDS } from '../kinds/registry';
import type { StepPlace } from './acts';

export function fittingKinds(place: StepPlace): readonly EditorKind[] {
  if ('flow' in place) return PALETTE_KINDS.filter(({ kind }) => kind !== 'endEvent' && kind !== 'boundaryEvent');
  if ('after' in place) return place.at ? PALETTE_KINDS.filter(({ kind }) => kind !== 'boundaryEvent') : PALETTE_KINDS;
  return PALETTE_KINDS.filter(({ kind }) => kind !== 'boundaryEvent');
}
