// The drawing of "Do together": two bars with paths between them. Ours, since no icon set has it.
import { createLucideIcon } from 'lucide-react';

export const TogetherShape = createLucideIcon('together', [
  ['path', { d: 'M4 4h16M4 20h16M8.5 4v16M15.5 4v16', key: 'bars' }],
]);
