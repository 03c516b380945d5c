// Causes for which time targets stand still, in words: those that the drawing names, those that people choose, and a paused case.
import type { Diagram } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { useIsolated } from '../directory/use-isolated';
import { pausesOf } from './pause-causes';

export interface CauseWords {
  one(cause: string, diagram: Diagram | undefined): string;
  /** "waiting for client and the case was paused". */
  all(causes: readonly string[], diagram: Diagram | undefined): string;
  /** As rows tell them, with the drawing's names. */
  named(causes: readonly { readonly cause: string; readonly name: string | null }[]): string;
}

export function useCauseWords(): CauseWords {
  const { cases, clocks } = useWords();
  const format = useFormat();
  const isolated = useIsolated();
  const usual: Readonly<Record<string, string>> = cases.pauseDialog.causes;
  const one: CauseWords['one'] = (cause, diagram) => {
    if (cause === 'suspended') return clocks.caseWasPaused;
    const drawn = diagram && pausesOf(diagram).find((pause) => pause.cause === cause)?.name;
    return drawn ? isolated(drawn) : (usual[cause] ?? isolated(cause));
  };
  return {
    one,
    all: (causes, diagram) => format.list(causes.map((cause) => one(cause, diagram))),
    named: (causes) => format.list(causes.map(({ cause, name }) => (name ? isolated(name) : one(cause, undefined)))),
  };
}
