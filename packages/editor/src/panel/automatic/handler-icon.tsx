// The picture of a handler: one of the editor's icons by name, or an image of the host.
import type { IconName } from '@baton/look';
import type { ReactNode } from 'react';

const KNOWN = new Set<IconName>([
  'mail',
  'bell',
  'file',
  'send',
  'phone',
  'calendar',
  'calculation',
  'table',
  'print',
  'picture',
]);

export function iconOf(icon: string | undefined): IconName {
  return KNOWN.has(icon as IconName) ? (icon as IconName) : 'automatic';
}

export function pictureOf(icon: string | undefined): ReactNode {
  return icon && /^(https?:|data:image\/|\/)/.test(icon) ? <img src={icon} alt="" width={16} height={16} /> : undefined;
}
