// What a view's bar knows of the frame around it. Null: the view is embedded in a host's page and has no frame.
import { createContext, useContext } from 'react';

export interface FrameValue {
  readonly openMenu: () => void;
  readonly unread: number;
  /** What the view is called. */
  readonly setTitle: (title: string) => void;
}

export const FrameContext = createContext<FrameValue | null>(null);

export function useFrame(): FrameValue | null {
  return useContext(FrameContext);
}
