// What people do about alerts besides reading them: say by a link that they have seen one, look at those that failed, send one again.
import type { ActorRef, Channel, CommandBody } from '@baton/core';
import type { Scope } from '../authority/scope';
import { SYSTEM_SCOPE } from '../authority/sight';
import type { AlertRow } from '../commit/alert-row';
import { parseInput } from '../input/parse-input';
import { commandIdInput } from '../input/start-input';
import type { AlertRouting } from '../instance/address-alert';
import type { WishReply } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { LinkSigner } from '../links/signed-link';
import type { AlertMessage } from '../ports/channel';
import type { Runtime } from '../ports/runtime';
import { feedOf, type Store } from '../ports/store';
import type { Listed, Page } from '../ports/store-queries';
import { type Reply, refuse } from '../reply/reply';
import type { DeliveryRow } from '../rows/rows';
import type { AlertWriter } from './alert-writer';

/** What has not reached anybody and will not by itself. */
export const DEAD_STATES = ['failed', 'undeliverable', 'unknown'] as const satisfies readonly DeliveryRow['state'][];

export interface LinkedAlert {
  readonly message: AlertMessage;
  readonly acknowledgedAt: number | null;
}

/** Which alerts are asked for; absent: all. */
export interface DeliveryWish {
  readonly states?: readonly DeliveryRow['state'][];
  readonly person?: string;
}

export interface AlertDesk {
  /** What a link of a message is about, for the page that asks "seen?". Refusals: `link.invalid`, `link.expired`, `not-found`. */
  linked(token: string): Promise<Reply<LinkedAlert>>;
  /** "I have seen it", by the link. The same link again changes nothing. */
  acknowledgeByLink(token: string): Promise<WishReply>;
  /** Every alert to everybody through every channel, latest first, in whatever state. Empty without `administer`. */
  deliveries(scope: Scope, filter: DeliveryWish, page: Page): Promise<Listed<DeliveryRow>>;
  /** Needs `administer`. */
  deadLetters(scope: Scope, page: Page): Promise<Listed<DeliveryRow>>;
  /**
   * Once more from the start, whatever became of it; by another `channel` that the host has, instead of its own. Needs `administer`.
   * Refusals: `not-found`, `delivery.not-dead`, `input.invalid`.
   */
  sendAgain(scope: Scope, deliveryId: string, commandId: string, channel?: Channel): Promise<WishReply>;
}

export function createAlertDesk(
  store: Store,
  instances: Instances,
  writer: AlertWriter,
  links: LinkSigner,
  runtime: Runtime,
  { channels }: AlertRouting,
): AlertDesk {
  const find = async (delivery: string): Promise<DeliveryRow | undefined> =>
    (await store.queries.deliveries(SYSTEM_SCOPE, { delivery }, { limit: 1 })).rows[0];

  /** A new delivery of the same alert carries what the dead one should have told. */
  async function sendInstead(row: DeliveryRow, channel: Channel, id: string, by: ActorRef): Promise<WishReply> {
    const { delivery, person, channel: _, ...told } = row;
    const into = `${delivery}.${channel}`;
    const post = (nr: number, body: CommandBody, alert?: AlertRow) =>
      instances.post(row.instanceId, {
        id: `${id}/${nr}`.slice(-200),
        by,
        scope: null,
        body,
        remember: true,
        ...(alert ? { alert } : {}),
      });
    const record = { type: 'recordDelivery', delivery } as const;
    const fresh = { state: 'queued', attempt: 0, detail: null, changedAt: runtime.now(), heldUntil: null } as const;
    const deliveries = [{ id: into, person, channel, ...(row.instead ? { instead: row.instead } : {}) }];
    const sent = await post(1, { type: 'address', alert: row.alert, deliveries }, { ...told, ...fresh });
    if (!sent.ok) return sent;
    if (channel === 'app') await post(2, { ...record, delivery: into, state: 'delivered', attempt: 1 });
    return post(3, { ...record, state: 'merged', attempt: row.attempt, into });
  }

  return {
    async linked(token) {
      const link = links.check(token, 'acknowledge', runtime.now());
      if (!link.ok) return refuse(link.code);
      const row = await find(link.subject);
      const message = row && (await writer.messageFor(row));
      return row && message ? { ok: true, message, acknowledgedAt: row.acknowledgedAt } : refuse('not-found');
    },
    async acknowledgeByLink(token) {
      const link = links.check(token, 'acknowledge', runtime.now());
      if (!link.ok) return refuse(link.code);
      const row = await find(link.subject);
      if (!row) return refuse('not-found');
      if (row.acknowledgedAt !== null) {
        const revision = (await instances.read(row.instanceId))?.state.revision ?? 0;
        return { ok: true, instanceId: row.instanceId, key: row.caseKey, revision };
      }
      return instances.post(row.instanceId, {
        id: `seen/${row.person}/${row.delivery}`.slice(0, 200),
        by: { person: row.person },
        scope: null,
        body: { type: 'acknowledge', alert: row.alert, clock: row.clock },
        remember: true,
      });
    },
    deliveries: async (scope, { states, person }, page) =>
      scope.permissions.includes('administer')
        ? store.queries.deliveries(scope, { ...(states ? { states } : {}), ...(person ? { person } : {}) }, page)
        : { rows: [], total: 0 },
    deadLetters: async (scope, page) =>
      scope.permissions.includes('administer')
        ? store.queries.deliveries(scope, { states: DEAD_STATES }, page)
        : { rows: [], total: 0 },
    async sendAgain(scope, deliveryId, commandId, channel) {
      if (!scope.permissions.includes('administer')) return refuse('not-allowed');
      const id = parseInput(commandIdInput, commandId);
      if (!id.ok) return refuse('input.invalid', { path: 'commandId' });
      const row = (await store.queries.deliveries(scope, { delivery: deliveryId }, { limit: 1 })).rows[0];
      if (!row) return refuse('not-found');
      if (!(DEAD_STATES as readonly string[]).includes(row.state))
        return refuse('delivery.not-dead', { state: row.state });
      if (channel !== undefined && channel !== row.channel) {
        if (channel !== 'app' && !channels.has(channel)) return refuse('input.invalid', { path: 'channel' });
        return sendInstead(row, channel, id.value, { person: scope.person });
      }
      const attempt = row.attempt + 1;
      const again = {
        id: row.delivery,
        instanceId: row.instanceId,
        kind: 'delivery' as const,
        payload: JSON.stringify({ ...row, state: 'queued', attempt: 0, triedBefore: row.attempt }),
        notBeforeAt: runtime.now(),
        attempt,
        attemptStartedAt: null,
        feed: feedOf(row),
      };
      return instances.post(row.instanceId, {
        id: id.value,
        by: { person: scope.person },
        scope: null,
        body: { type: 'recordDelivery', delivery: row.delivery, state: 'queued', attempt: row.attempt },
        remember: true,
        settles: { outboxAdd: [again] },
      });
    },
  };
}
