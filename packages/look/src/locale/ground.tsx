// The element from which our base styles hold (`data-baton`): they touch nothing outside of it. Takes no room of its own. Used by LocaleProvider and by
// what can stand on a page without one.
import { createContext, type ReactNode, use } from 'react';

const OnGround = createContext(false);

export function Ground({ children }: { readonly children: ReactNode }) {
  if (use(OnGround)) return children;
  return (
    <div data-baton="" style={{ display: 'contents' }}>
      <OnGround value={true}>{children}</OnGround>
    </div>
  );
}
