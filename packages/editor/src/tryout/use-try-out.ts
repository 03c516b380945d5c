// The open try-out as React state: its session (made when the part is shown, thrown away with it) and what it shows now.
import { CompileError, type Diagram } from '@baton/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { EditorDirectory } from '../document/editor';
import { nowOf } from '../document/now';
import { calendarFor, exampleStartFrom } from '../panel/deadline/example';
import type { Names } from '../panel/names';
import { companyFor, peopleFor, type TryOutPeople } from './company';
import type { Futures } from './futures';
import type { MomentView } from './moment-view';
import type { TryOutSession } from './session';

export type TryOutState =
  | { readonly status: 'opening' }
  /** The draft does not hold together. */
  | { readonly status: 'impossible' }
  | { readonly status: 'open'; readonly session: TryOutSession; readonly people: TryOutPeople };

export function useTryOutSession(
  diagram: Diagram,
  directory: EditorDirectory,
  names: Names,
  startAt?: number,
): TryOutState {
  const [state, setState] = useState<TryOutState>({ status: 'opening' });
  // The drawing as it is when the try-out begins: it is not edited meanwhile.
  const [begun] = useState(() => ({ diagram, people: peopleFor(diagram, directory, names) }));
  useEffect(() => {
    let isGone = false;
    const open = async () => {
      const { openSession } = await import('./session');
      const { people } = begun;
      const company = companyFor(people, directory);
      const calendar = calendarFor(company.calendars, undefined);
      const session = await openSession({
        diagram: begun.diagram,
        ...company,
        starter: people.starter,
        startAt: startAt ?? exampleStartFrom(calendar, nowOf(directory)),
      });
      if (!isGone) setState({ status: 'open', session, people });
    };
    open().catch((error: unknown) => {
      if (isGone) return;
      setState({ status: 'impossible' });
      if (!(error instanceof CompileError)) throw error;
    });
    return () => {
      isGone = true;
    };
  }, [begun, directory, startAt]);
  return state;
}

export function useMoment(session: TryOutSession): MomentView {
  const { moment } = session;
  const read = useCallback(() => moment.getState(), [moment]);
  const shown = useSyncExternalStore(moment.subscribe, read, read);
  if (!shown) throw new Error('a try-out shows nothing before it is open');
  return shown;
}

export function useFutures({ futures }: TryOutSession): Futures {
  const read = useCallback(() => futures.getState(), [futures]);
  return useSyncExternalStore(futures.subscribe, read, read);
}
