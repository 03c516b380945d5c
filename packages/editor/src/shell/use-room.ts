// How wide an element is, to choose between the editor, its narrow form and the phone's viewer. Called by the shell.
import { type RefObject, useLayoutEffect, useState } from 'react';

export type Room = 'wide' | 'narrow' | 'phone';

export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>('wide');
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => setRoom(roomOf(element.getBoundingClientRect().width));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}

export function roomOf(width: number): Room {
  if (width <= 0 || width >= 900) return 'wide';
  return width >= 600 ? 'narrow' : 'phone';
}
