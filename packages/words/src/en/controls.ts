// What the controls themselves say: buttons inside fields, keys, lists, messages to a screen reader.
import { count } from './count';

export const controls = {
  close: 'Close',
  clear: 'Clear',
  openList: 'Show the choices',
  noMatches: 'Nothing fits',
  increase: 'More',
  decrease: 'Less',
  openCalendar: 'Open the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  sortedUp: 'sorted, smallest first',
  sortedDown: 'sorted, largest first',
  selectAll: 'Select all',
  selectRow: 'Select',
  notifications: 'Messages',
  dismiss: 'Dismiss',
  theme: 'Colours',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the computer',
  language: 'Language',
  useful: (n: number) => count(n, { one: '# choice', other: '# choices' }),
  progress: 'Progress',
  budgetUsed: (share: string) => `${share} of the time is used`,
  late: 'Late',
  holdsBaton: 'holds the baton',
  pool: 'Several people',
  required: 'needed',
};
export type ControlWords = typeof controls;
