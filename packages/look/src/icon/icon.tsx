// Baton's icons under the names of what they mean here. Beside a word an icon is hidden from screen readers; alone it needs
// a `label`.
import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';
import { iconShapes } from './icon-shapes';

export type IconName = keyof typeof iconShapes;

export interface IconProps {
  readonly name: IconName;
  /** Pixels; 16 when absent. */
  readonly size?: number | undefined;
  /** Line width in units of a 24 box. */
  readonly stroke?: number | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** Icons that show a direction of reading; they flip from right to left. Clocks, ticks, play and phones do not. */
export const flippedIcons: ReadonlySet<IconName> = new Set<IconName>([
  'align-start',
  'align-end',
  'arrow',
  'back',
  'next',
  'previous',
  'up-to',
  'undo',
  'redo',
  'text',
  'decision',
  'checklist',
  'hand-over',
  'send',
  'sign-out',
]);

export function Icon({ name, size = 16, stroke, label, className }: IconProps) {
  const Shape: LucideIcon = iconShapes[name];
  const classes = [styles.icon, flippedIcons.has(name) && styles.flip, className].filter(Boolean).join(' ');
  return (
    <Shape
      size={size}
      strokeWidth={stroke ?? (size < 16 ? 2 : 1.75)}
      className={classes}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
