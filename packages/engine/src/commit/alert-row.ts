// What the deliveries of one alert have in common, before it is known to whom and how it goes.
import type { DeliveryRow } from '../rows/rows';

export type AlertRow = Omit<DeliveryRow, 'delivery' | 'person' | 'channel'>;
