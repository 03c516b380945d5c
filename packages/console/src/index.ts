// @baton/console: the console's views as components, for embedding in a host's pages.
export { AlertsInbox, type AlertsInboxProps } from './alerts/alerts-inbox';
export { CalendarsPage, type CalendarsPageProps } from './calendars/calendars-page';
export { CasePage, type CasePageProps } from './case/case-page';
export { CaseList, type CaseListProps } from './cases/case-list';
export { ConsoleProvider, type ConsoleProviderProps } from './console-provider';
export type { Navigation } from './places/navigation';
export {
  addressOf,
  type CaseSelection,
  type CaseSort,
  type CaseView,
  type Grouping,
  type ItemRef,
  type Place,
} from './places/place';
export { MyTasks, type MyTasksProps } from './work-items/my-tasks';
