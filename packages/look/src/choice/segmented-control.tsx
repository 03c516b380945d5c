// One of a few views, all visible: Diagram, Both, Text. Arrow keys move, one is always chosen.
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './segmented-control.module.css';

export interface Segment<K extends string = string> {
  readonly id: K;
  readonly name: string;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface SegmentedControlProps<K extends string = string> {
  /** Name of the choice for screen readers. */
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly value: K;
  readonly onChange: (id: K) => void;
  readonly className?: string | undefined;
}

export function SegmentedControl<K extends string>({
  label,
  segments,
  value,
  onChange,
  className,
}: SegmentedControlProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen) onChange(chosen.id);
      }}
      className={classes(styles.group, className)}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          isDisabled={segment.isDisabled ?? false}
          className={styles.segment ?? ''}
        >
          {segment.icon && <Icon name={segment.icon} size={14} />}
          {segment.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
