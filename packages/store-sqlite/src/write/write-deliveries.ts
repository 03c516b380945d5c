// Writes the deliveries of alerts of a commit. Called for every commit.
import type { DeliveryRow } from '@baton/engine';
import type { Driver } from '../driver/driver';

export function writeDeliveries(driver: Driver, n: number, deliveries: readonly DeliveryRow[]): void {
  if (deliveries.length === 0) return;
  const write = driver.prepare(
    `insert into deliveries (delivery, n, alert, person, channel, state, raised_at, acknowledged_at, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (delivery) do update
       set state = excluded.state, acknowledged_at = excluded.acknowledged_at, body = excluded.body`,
  );
  for (const row of deliveries) {
    const { delivery, alert, person, channel, state, raisedAt, acknowledgedAt } = row;
    write.run([delivery, n, alert, person, channel, state, raisedAt, acknowledgedAt, JSON.stringify(row)]);
  }
}
