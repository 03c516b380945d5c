// The element from which our base styles hold (`data-baton`): they touch nothing outside of it. Takes no room of its own. Used by LocaleProvider and by
// what can stand on a page without one.
import { createContext, type ReactNode, use } from 'react';

const OnGround = createContext(false);

export interface GroundProps {
  /** Takes colours and sizes that a host has set since the last ground. */
  readonly themed?: boolean;
  readonly children: ReactNode;
}

export function Ground({ themed = false, children }: GroundProps) {
  if (use(OnGround))
    return themed ? (
      <div data-themed="" style={{ display: 'contents' }}>
        {children}
      </div>
    ) : (
      children
    );
  return (
    <div data-baton="" style={{ display: 'contents' }}>
      <OnGround value={true}>{children}</OnGround>
    </div>
  );
}
