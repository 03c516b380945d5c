// Lists deliveries of alerts within a Scope, the newest first. Called by the reader.
import type { DeliveryFilter, Page, Scope } from '@baton/engine';
import type { Driver } from '../driver/driver';
import type { ListedBodies } from '../threads/protocol';
import { type Asking, type Condition, deliveryInScope, given, limits, where } from './scope-filter';

export function listDeliveries(driver: Driver, scope: Scope, filter: DeliveryFilter, page: Page): ListedBodies {
  const condition = where([
    given(filter.delivery, 'delivery = ?'),
    given(filter.alert, 'alert = ?'),
    given(filter.person, 'person = ?'),
    given(filter.instanceId, 'n = (select n from cases where instance_id = ?)'),
    given(filter.channel, 'channel = ?'),
    acknowledged(filter.unacknowledged),
    filter.states && { sql: 'state in (select value from json_each(?))', values: [JSON.stringify(filter.states)] },
    ...deliveryInScope(scope, askingOf(filter)),
  ]);
  const total = driver.prepare(`select count(*) as total from deliveries${condition.sql}`).get(condition.values);
  const rows = driver
    .prepare(`select body from deliveries${condition.sql} order by raised_at desc, delivery desc limit ? offset ?`)
    .all([...condition.values, ...limits(page)]);
  return { bodies: rows.map(({ body }) => String(body)), total: Number(total?.total) };
}

function acknowledged(unacknowledged: boolean | undefined): Condition | undefined {
  if (unacknowledged === undefined) return undefined;
  return { sql: unacknowledged ? 'acknowledged_at is null' : 'acknowledged_at is not null', values: [] };
}

function askingOf({ delivery, person, instanceId }: DeliveryFilter): Asking {
  return delivery === undefined && person === undefined && instanceId === undefined ? 'listed' : 'each';
}
