// What the parts of an open try-out share.
import type { CompiledCalendar, Diagram } from '@baton/core';
import type { Company } from '@baton/engine/rehearsal';
import type { Formatters } from '@baton/words';
import { createContext, useContext } from 'react';
import type { EditorDirectory } from '../document/editor';
import type { Names } from '../panel/names';
import type { ComingEvent } from './coming';
import type { Coverage } from './coverage';
import type { Futures } from './futures';
import type { MomentView } from './moment-view';
import type { TryOutSession } from './session';
import type { Playing } from './use-playing';

export interface TryOutShared {
  readonly diagram: Diagram;
  /** The version in use. */
  readonly published: Diagram | undefined;
  readonly session: TryOutSession;
  readonly moment: MomentView;
  readonly futures: Futures;
  /** With the people of this try-out. */
  readonly directory: EditorDirectory;
  readonly names: Names;
  /** In the zone of the calendar. */
  readonly format: Formatters;
  readonly calendar: CompiledCalendar;
  /** What a closed day of it is called, `YYYY-MM-DD`. */
  closedName(day: string): string | undefined;
  readonly coming: readonly ComingEvent[];
  /** Through whose eyes the task and the alerts are seen. */
  readonly person: string;
  watch(person: string | null): void;
  readonly playing: Playing;
  /** With whom tests are played. */
  readonly company: Company;
  /** Who starts the case. */
  readonly starter: string;
  /** Which paths the tests and the futures of this case have passed. */
  readonly coverage: Coverage;
  /** Looked at on the drawing instead of the way of this case. */
  readonly isCoverageShown: boolean;
  showCoverage(isOn: boolean): void;
}

export const TryOutContext = createContext<TryOutShared | null>(null);

export function useTryOut(): TryOutShared {
  const shared = useContext(TryOutContext);
  if (!shared) throw new Error('useTryOut is used outside of a try-out');
  return shared;
}
