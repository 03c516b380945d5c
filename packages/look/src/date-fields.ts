// Days and moments to choose, with their calendars: an entry of its own (`@baton/look/date-fields`), since calendars are large and few parts ask
// for a date.
export { DatePicker, type DatePickerProps } from './date/date-picker';
export { DateTimePicker, type DateTimePickerProps } from './date/date-time-picker';
