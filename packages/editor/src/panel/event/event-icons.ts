// The picture of each event, the same in the panel and on the canvas.
import type { IconName } from '@baton/look';
import type {
  BoundaryEventDefinition,
  CatchEventDefinition,
  EndEventDefinition,
  StartEventDefinition,
  ThrowEventDefinition,
} from './event-kinds';

type EventType = (
  | BoundaryEventDefinition
  | CatchEventDefinition
  | EndEventDefinition
  | StartEventDefinition
  | ThrowEventDefinition
)['type'];

export const EVENT_ICONS = {
  timer: 'meanwhile',
  message: 'message',
  signal: 'signal',
  condition: 'filter',
  error: 'warning',
  escalation: 'up-to',
  compensation: 'undo',
  cancel: 'cancel',
  link: 'jump',
} as const satisfies Record<EventType, IconName>;
