// Days and moments to choose and to look at, with their calendars: an entry of its own (`@baton/look/dates`), since calendars are large and few
// parts of a page ask for a date.
export { DatePicker, type DatePickerProps } from './date/date-picker';
export { DateTimePicker, type DateTimePickerProps } from './date/date-time-picker';
export { type DayLook, MonthsBoard, type MonthsBoardProps } from './date/months-board';
