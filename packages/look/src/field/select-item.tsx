// One line of a list to choose from, in Select and ComboBox.
import { ListBoxItem, Text } from 'react-aria-components';
import { Icon } from '../icon/icon';
import menuStyles from '../menu/menu.module.css';
import type { SelectOption } from './select';

export function SelectItem({ option }: { readonly option: SelectOption }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.name}
      isDisabled={option.isDisabled ?? false}
      className={menuStyles.item ?? ''}
    >
      {({ isSelected }) => (
        <>
          {option.picture ?? (option.icon && <Icon name={option.icon} />)}
          <span className={menuStyles.words}>
            <Text slot="label" className={menuStyles.name ?? ''}>
              {option.name}
            </Text>
            {option.hint && (
              <Text slot="description" className={menuStyles.hint ?? ''}>
                {option.hint}
              </Text>
            )}
          </span>
          {isSelected && <Icon name="check" size={14} className={menuStyles.end} />}
        </>
      )}
    </ListBoxItem>
  );
}
