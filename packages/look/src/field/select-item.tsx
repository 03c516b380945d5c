// One line of a list to choose from, in Select and ComboBox.
import { ListBoxItem } from 'react-aria-components/ListBox';
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
            <span lang={option.lang}>{option.name}</span>
            {option.hint && <span className={menuStyles.hint}>{option.hint}</span>}
          </span>
          {isSelected && <Icon name="check" size={14} className={menuStyles.end} />}
        </>
      )}
    </ListBoxItem>
  );
}
