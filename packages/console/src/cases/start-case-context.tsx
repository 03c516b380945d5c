// Opening "Start a case" from anywhere: by the address in the application, by state of its own where a view is embedded.
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';

const StartCaseDialog = lazy(() => import('./start-case-dialog'));

/** null: closed; '': no process is chosen yet; else the id of a process. */
export type StartState = string | null;

const StartContext = createContext<((process: string) => void) | null>(null);

export interface StartCaseProviderProps {
  readonly value?: StartState | undefined;
  readonly onChange?: ((value: StartState) => void) | undefined;
  readonly children: ReactNode;
}

export function StartCaseProvider({ value, onChange, children }: StartCaseProviderProps) {
  const [own, setOwn] = useState<StartState>(null);
  const state = value === undefined ? own : value;
  const set = onChange ?? setOwn;
  const open = useMemo(() => (process: string) => set(process), [set]);
  return (
    <StartContext value={open}>
      {children}
      {state !== null && (
        <Suspense>
          <StartCaseDialog processId={state || null} onChoose={set} onClose={() => set(null)} />
        </Suspense>
      )}
    </StartContext>
  );
}

/** Null where no dialog is there to open. */
export function useStartCaseDialog(): ((process: string) => void) | null {
  return useContext(StartContext);
}
