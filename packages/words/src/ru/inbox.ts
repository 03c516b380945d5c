// Russian: the inbox of alerts.
import type { InboxWords } from '../en/inbox';
import { count } from './count';

export const inbox: InboxWords = {
  title: 'Уведомления',
  summary: (unseen) =>
    unseen === 0
      ? 'всё просмотрено'
      : count(unseen, { one: '# не просмотрено', few: '# не просмотрены', many: '# не просмотрено' }),
  unseen: 'Не просмотрены',
  seen: 'Просмотрены',
  all: 'Все',
  acknowledge: 'Видел',
  acknowledged: (when) => `просмотрено ${when}`,
  settled: 'Улажено',
  since: {
    sinceThen: (what) => `Сейчас: ${what}.`,
    withWhom: (who) => `у кого: ${who}`,
    withNobody: 'ни у кого',
    due: (when) => `срок ${when}`,
    stands: 'стоит',
    over: 'закрыто',
  },
  openTask: 'Открыть задачу',
  openCase: 'Открыть дело',
  emptyTitle: 'Уведомлений нет',
  emptyBody: 'Здесь появится напоминание до того, как подойдёт срок.',
  kinds: {
    offered: 'Предложено вам',
    assigned: 'Дано вам',
    reminder: 'Напоминание',
    overdue: 'Просрочено',
    escalation: 'Передано выше',
    offerReassignment: 'Предложение замены',
    problem: 'Проблема',
    unassigned: 'Никого нет',
  },
  seenByLink: 'Я увидел(а)',
  channels: { app: 'пуш-уведомление', mail: 'почта', sms: 'СМС', chat: 'чат', push: 'пуш-уведомление', webhook: 'чат' },
  delivery: {
    undeliverable: 'невозможно: такого канала нет',
    queued: 'ждёт отправки',
    sending: 'отправляется',
    pending: 'ещё не отправлено',
    held: (when) => `отложено до ${when}`,
    merged: 'объединено с другим',
    withdrawn: 'не отправлено: больше не нужно',
    sent: 'отправлено',
    delivered: 'доставлено',
    failed: 'не доставлено',
    unknown: 'возможно, доставлено',
    acknowledged: 'просмотрено',
    skipped: 'уже не нужно',
  },
  severity: { info: 'может подождать', normal: 'обычное', high: 'важное', critical: 'критическое' },
};
