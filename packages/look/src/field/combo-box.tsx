// One of a long list, found by typing.
import type { Key } from 'react';
import type { ComboBoxProps as AriaComboBoxProps } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import menuStyles from '../menu/menu.module.css';
import { Popover } from '../menu/popover';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';
import type { SelectOption } from './select';
import { SelectItem } from './select-item';
import { FollowTyped, useTypedChoice } from './typed-choice';

export interface ComboBoxProps<K extends string = string>
  extends Omit<
      AriaComboBoxProps<SelectOption<K>>,
      | 'children'
      | 'className'
      | 'style'
      | 'selectedKey'
      | 'defaultSelectedKey'
      | 'onSelectionChange'
      | 'value'
      | 'defaultValue'
      | 'onChange'
      | 'items'
      | 'defaultItems'
      | 'selectionMode'
    >,
    FieldText {
  readonly options: readonly SelectOption<K>[];
  readonly value?: K | null | undefined;
  readonly defaultValue?: K | undefined;
  /** null: the choice was cleared. */
  readonly onChange?: ((id: K | null) => void) | undefined;
  readonly icon?: IconName | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
}

export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  const {
    label,
    labelHidden,
    labelNote,
    help,
    good,
    error: given,
    isOptional,
    options,
    value,
    defaultValue,
    onChange,
    icon = 'search',
    placeholder,
    className,
    ...rest
  } = props;
  const { controls } = useWords();
  const typed = useTypedChoice(options);
  const error = given ?? typed.error;
  const choose = (key: Key | null) => onChange?.(options.find((option) => option.id === key)?.id ?? null);
  return (
    <AriaComboBox
      menuTrigger="focus"
      {...rest}
      defaultItems={options}
      {...(value !== undefined ? { value } : {})}
      {...(defaultValue !== undefined ? { defaultValue } : {})}
      onChange={choose}
      onBlur={(event) => {
        typed.onLeave();
        rest.onBlur?.(event);
      }}
      isInvalid={rest.isInvalid ?? Boolean(error)}
      className={classes(styles.field, className)}
    >
      <FieldFrame text={{ label, labelHidden, labelNote, help, good, error, isOptional }}>
        <Group className={styles.box ?? ''} onKeyDownCapture={typed.onKeyDownCapture}>
          <FollowTyped typed={typed} />
          <Icon name={icon} />
          <Input className={styles.input ?? ''} dir="auto" {...(placeholder ? { placeholder } : {})} />
          <Button aria-label={controls.openList} className={styles.open ?? ''}>
            <Icon name="down" size={14} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover>
        <ListBox
          className={menuStyles.list ?? ''}
          renderEmptyState={() => <div className={menuStyles.empty}>{controls.noMatches}</div>}
        >
          {(option: SelectOption<K>) => <SelectItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
