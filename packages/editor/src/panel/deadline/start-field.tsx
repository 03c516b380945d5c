// The day and the hour of an example start, with the calendar of the console. Loaded when it is opened.
import { useWords } from '@baton/look';
import { DateTimePicker } from '@baton/look/dates';
import { usePanelStore } from '../panel-state';
import type { ShownExample } from './use-example';

export function StartField({ example }: { readonly example: ShownExample }) {
  const { deadline } = useWords();
  const store = usePanelStore();
  return (
    <DateTimePicker
      label={deadline.changeExample}
      zone={example.calendar.calendar.zone}
      valueAt={example.startAt}
      onChange={(at) => at !== null && store.set((state) => ({ ...state, exampleStartAt: at }))}
    />
  );
}
