// A person's initials on a soft tint of their own. The vermilion ring is worn only by who holds the baton.
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './avatar.module.css';
import { hueOf, initialsOf } from './initials';

export interface AvatarProps {
  /** Decides about the tint; the name when absent. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly size?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** Holds the baton now. */
  readonly holds?: boolean | undefined;
  readonly isAway?: boolean | undefined;
  /** `pool`: several people. `client`: not one of ours, dashed. `company`: square. */
  readonly kind?: 'person' | 'pool' | 'client' | 'company' | undefined;
  /** Hidden from screen readers where the name stands beside it (default). */
  readonly isNamed?: boolean | undefined;
}

export function Avatar({ id, name, size = 'm', holds, isAway, kind = 'person', isNamed }: AvatarProps) {
  const { status, controls } = useWords();
  const label = [name, holds && controls.holdsBaton, isAway && status.away].filter(Boolean).join(', ');
  return (
    <span
      className={classes(styles.avatar, styles[size], styles[kind], holds && styles.holds, isAway && styles.away)}
      {...(kind === 'pool' ? {} : { 'data-initials': initialsOf(name) })}
      style={{ '--hue': hueOf(id ?? name) } as React.CSSProperties}
      {...(isNamed ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {kind === 'pool' && <Icon name="people" size={iconSizes[size]} />}
    </span>
  );
}

const iconSizes = { s: 11, m: 13, l: 16, xl: 20 } as const;
