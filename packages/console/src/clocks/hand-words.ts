// A due time that was set by hand, in sentences: what it was given at first, then who moved it when, from where to where and why.
import type { CaseClock } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { useAmounts } from './amounts';

/** Null: nobody moved it. */
export function useHandWords({ byHand }: CaseClock['course'], now: number): readonly string[] | null {
  const { clocks, deadline, log } = useWords();
  const t = clocks.story;
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  const { amounts } = useAmounts();
  if (!byHand) return null;
  const { given, moves } = byHand;
  const moment = (at: number | null) => (at === null ? deadline.noDue : format.moment(at, now));
  const first = moment(moves[0].before);
  return [
    given && given.length > 0 ? t.given(amounts(given), first) : t.dateThen(first),
    ...moves.map(({ at, by, before, after, reason }) => {
      const who = 'person' in by ? isolated(directory.nameOf(by.person)) : log.system;
      return `${t.moved(who, moment(at), moment(before), moment(after))} ${log.because(isolated(reason))}.`;
    }),
  ];
}
