// One of a short list. The chosen item stands in the field as it stands in the list.
import type { Key, ReactNode } from 'react';
import type { SelectProps as AriaSelectProps } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import menuStyles from '../menu/menu.module.css';
import { Popover } from '../menu/popover';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';
import { SelectItem } from './select-item';

export interface SelectOption<K extends string = string> {
  readonly id: K;
  readonly name: string;
  /** Of the name, where it is in another language than the page. */
  readonly lang?: string | undefined;
  /** A second, quiet line. */
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Instead of an icon: a picture of a person, a swatch. */
  readonly picture?: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps<K extends string = string>
  extends Omit<
      AriaSelectProps<SelectOption<K>>,
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
      | 'selectionMode'
    >,
    FieldText {
  readonly options: readonly SelectOption<K>[];
  readonly value?: K | null | undefined;
  readonly defaultValue?: K | undefined;
  readonly onChange?: ((id: K) => void) | undefined;
  readonly icon?: IconName | undefined;
  readonly className?: string | undefined;
}

export function Select<K extends string>(props: SelectProps<K>) {
  const {
    label,
    labelHidden,
    labelNote,
    help,
    good,
    error,
    isOptional,
    options,
    value,
    defaultValue,
    onChange,
    icon,
    className,
    ...rest
  } = props;
  const choose = (key: Key | null) => {
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange?.(chosen.id);
  };
  return (
    <AriaSelect
      {...rest}
      {...(value !== undefined ? { value } : {})}
      {...(defaultValue !== undefined ? { defaultValue } : {})}
      onChange={choose}
      isInvalid={rest.isInvalid ?? Boolean(error)}
      className={classes(styles.field, className)}
    >
      <FieldFrame text={{ label, labelHidden, labelNote, help, good, error, isOptional }}>
        <Button className={classes(styles.box, styles.trigger)}>
          {icon && <Icon name={icon} className={styles.lead} />}
          <SelectValue className={styles.chosen ?? ''}>
            {({ isPlaceholder, defaultChildren, selectedItem }) => {
              const item = (selectedItem as SelectOption | null) ?? options.find(({ id }) => id === value);
              if (isPlaceholder || !item) return defaultChildren;
              return (
                <>
                  {item.picture}
                  <span lang={item.lang}>{item.name}</span>
                </>
              );
            }}
          </SelectValue>
          <Icon name="down" size={14} />
        </Button>
      </FieldFrame>
      <Popover>
        <ListBox items={options} className={menuStyles.list ?? ''}>
          {(option) => <SelectItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
