// What the controls themselves say: buttons inside fields, keys, lists, messages to a screen reader.

export const controls = {
  close: 'Close',
  clear: 'Clear',
  openList: 'Show the choices',
  noMatches: 'Nothing fits',
  severalMatch: 'Several fit. Choose one.',
  increase: 'More',
  decrease: 'Less',
  openCalendar: 'Open the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  selectAll: 'Select all',
  notifications: 'Messages',
  dismiss: 'Dismiss',
  theme: 'Colours',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the computer',
  language: 'Language',
  progress: 'Progress',
  budgetUsed: (share: string) => `${share} of the time is used`,
  late: 'Late',
  holdsBaton: 'holds the baton',
  pool: 'Several people',
  required: 'needed',
};
export type ControlWords = typeof controls;
