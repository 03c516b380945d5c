// The status language: one word per state, the same in chips, lists, diagram and log.

export const status = {
  onTrack: 'On track',
  atRisk: 'At risk',
  overdue: 'Overdue',
  paused: 'Paused',
  stalled: 'Stalled',
  failed: 'Failed step',
  done: 'Done',
  cancelled: 'Cancelled',
  draft: 'Draft',
  published: 'Published',
  unbroken: 'Unbroken',
  broken: 'Chain broken',
  notStarted: 'Ahead',
  skipped: 'Skipped',
  running: 'Running',
  youHold: 'You hold the baton',
  holds: (person: string) => `${person} holds the baton`,
  toTake: 'To take',
  away: 'away',
  client: 'client',
};
export type StatusWords = typeof status;
