// The example of a time target as the panel shows it, with formatters in the zone of its calendar. For Until when, Remind and the walk.
import type { Deadline } from '@baton/core';
import { useLocale } from '@baton/look';
import { type Formatters, formatters } from '@baton/words';
import { useMemo } from 'react';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useOpenedAt } from '../../document/now';
import { usePanelState } from '../panel-state';
import { calendarFor, type Example, exampleOf, exampleStartFrom } from './example';

export interface ShownExample extends Example {
  readonly format: Formatters;
}

export function useExample(deadline: Deadline): ShownExample {
  const { directory } = useEditor();
  const diagram = useDiagram();
  const locale = useLocale();
  const chosenAt = usePanelState((state) => state.exampleStartAt);
  const openedAt = useOpenedAt();
  return useMemo(() => {
    const calendar = calendarFor(directory.calendars, deadline.calendar);
    const startAt = chosenAt ?? exampleStartFrom(calendar, openedAt);
    return { ...exampleOf(deadline, diagram, calendar, startAt), format: formatters(locale, calendar.zone) };
  }, [directory, diagram, deadline, chosenAt, openedAt, locale]);
}
