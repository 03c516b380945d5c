// The keyboard is not lost inside of that element. Called by the frames of the editor and of the console.
import { type RefObject, useEffect } from 'react';
import { keepFocus } from './keep-focus';

/** The element stays the same for as long as its component is there. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => (frame.current ? keepFocus(frame.current) : undefined), [frame]);
}
