// Lists deliveries of alerts within a Scope, the newest first. Called by the reader.
import type { DeliveryFilter, Page, Scope } from '@baton/engine';
import type { Driver } from '../driver/driver';
import type { ListedBodies } from '../threads/protocol';
import { deliveryInScope, given, limits, where } from './scope-filter';

export function listDeliveries(driver: Driver, scope: Scope, filter: DeliveryFilter, page: Page): ListedBodies {
  const condition = where([
    ...deliveryInScope(scope),
    given(filter.delivery, 'delivery = ?'),
    given(filter.alert, 'alert = ?'),
    given(filter.person, 'person = ?'),
    given(filter.instanceId, 'n = (select n from cases where instance_id = ?)'),
    given(filter.channel, 'channel = ?'),
    filter.unacknowledged ? { sql: 'acknowledged_at is null', values: [] } : undefined,
  ]);
  const total = driver.prepare(`select count(*) as total from deliveries${condition.sql}`).get(condition.values);
  const rows = driver
    .prepare(`select body from deliveries${condition.sql} order by raised_at desc, entry desc limit ? offset ?`)
    .all([...condition.values, ...limits(page)]);
  return { bodies: rows.map(({ body }) => String(body)), total: Number(total?.total) };
}
