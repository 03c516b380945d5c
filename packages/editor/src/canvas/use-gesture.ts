// The gesture in progress, or null. Called by the stage.
import { useSyncExternalStore } from 'react';
import type { CanvasGestures, Gesture } from './gestures';

const never = () => () => {};

export function useGesture(gestures: CanvasGestures | null): Gesture | null {
  return useSyncExternalStore(
    gestures?.current.subscribe ?? never,
    () => gestures?.current.getState() ?? null,
    () => null,
  );
}
