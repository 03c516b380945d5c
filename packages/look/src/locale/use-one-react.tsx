// Tells a page that holds two Reacts so, instead of leaving it white: hooks of the one fail while the other renders. Asked by what a host puts on its
// page first: LocaleProvider, the editor, the canvas.
import { createContext, type ReactNode, useContext } from 'react';

const TOLD =
  'Baton cannot be drawn: this page has two copies of React (react.two-copies). Let the bundler take one of each peer, in Vite ' +
  "resolve: { dedupe: ['react', 'react-dom', 'react-aria-components', '@xyflow/react'] }; see “Two Reacts” in the guide “Mount the editor”.";

const Probe = createContext(null);

/** Null where all is well; else what to return instead of the rest, before any other hook. */
export function useOneReact(): ReactNode {
  try {
    // biome-ignore lint/correctness/useHookAtTopLevel: whether hooks can be called here at all is what is asked
    return useContext(Probe);
  } catch (cause) {
    return <TwoReacts cause={cause} />;
  }
}

/** Told where it is drawn and no sooner: React also calls components to trace another error, and their hooks fail then as well. */
function TwoReacts({ cause }: { readonly cause: unknown }) {
  console.error(TOLD, cause);
  return (
    <p role="alert" dir="ltr" lang="en">
      {TOLD}
    </p>
  );
}
