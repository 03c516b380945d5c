// The inbox of alerts: what was told to me, when, and whether I have seen it.
import { count } from './count';

export const inbox = {
  title: 'Alerts',
  summary: (unseen: number) => count(unseen, { zero: 'all seen', one: '# not seen', other: '# not seen' }),
  unseen: 'Not seen',
  seen: 'Seen',
  all: 'All',
  acknowledge: 'Seen',
  acknowledgeAll: 'I have seen them all',
  acknowledged: (when: string) => `seen ${when}`,
  openTask: 'Open the task',
  openCase: 'Open the case',
  emptyTitle: 'No alerts',
  emptyBody: 'You are reminded here before something is due.',
  kinds: {
    offered: 'Offered to you',
    assigned: 'Given to you',
    reminder: 'Reminder',
    overdue: 'Overdue',
    escalation: 'Passed up',
    offerReassignment: 'Offer of a swap',
    problem: 'Problem',
    unassigned: 'Nobody is there',
  },
  channels: { app: 'push', mail: 'e-mail', sms: 'SMS', chat: 'chat', push: 'push', webhook: 'chat' },
  delivery: {
    undeliverable: 'not possible: no such channel',
    queued: 'waits to be sent',
    sending: 'is being sent',
    pending: 'not sent yet',
    held: (when: string) => `held until ${when}`,
    merged: 'joined with another',
    sent: 'sent',
    delivered: 'delivered',
    failed: 'not delivered',
    unknown: 'perhaps delivered',
    acknowledged: 'seen',
    skipped: 'not needed any more',
  },
  severity: { normal: 'normal', high: 'important', critical: 'critical' },
};
export type InboxWords = typeof inbox;
