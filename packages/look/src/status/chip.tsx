// A word with an icon on a soft ground. Colour never speaks alone: a tone other than neutral wants an icon.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './chip.module.css';
import tones from './tones.module.css';

export type Tone = 'neutral' | 'ok' | 'risk' | 'late' | 'paused' | 'accent' | 'baton';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  /** Instead of an icon. */
  readonly picture?: ReactNode;
  /** `line`: an outline instead of a ground. */
  readonly look?: 'soft' | 'line' | 'bare' | undefined;
  readonly className?: string | undefined;
}

export function Chip({ children, tone = 'neutral', icon, picture, look = 'soft', className }: ChipProps) {
  return (
    <span className={classes(styles.chip, tones[tone], styles[tone], styles[look], className)}>
      {picture ?? (icon && <Icon name={icon} size={13} />)}
      {children}
    </span>
  );
}
