// What the panel shows with the fields of the console: how a form will look, and when an example begins. Loaded when either is opened; the fields
// themselves are those that a try-out loads.
export { StartField } from './deadline/start-field';
export { FormPreview } from './form/form-preview';
