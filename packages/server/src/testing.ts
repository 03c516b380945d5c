// @baton/server/testing: a small office on the in-memory store with the whole interface in front of it, for tests and stories.
export { type Office, type OfficeCaller, openOffice } from './testing/office';
export { OFFICE_PEOPLE, ORDER } from './testing/office-data';
