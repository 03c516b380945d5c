// The heading of a section that can be folded. Called by the section.
import { Icon } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import styles from './folded-section.module.css';

export interface SectionToggle {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly body: string;
}

/** The heading of a folded section: pressing it opens and folds. */
export function ToggleHeading({ title, toggle }: { readonly title: string; readonly toggle: SectionToggle }) {
  return (
    <Button
      className={styles.toggle ?? ''}
      aria-expanded={toggle.isOpen}
      {...(toggle.isOpen && { 'aria-controls': toggle.body })}
      onPress={toggle.onToggle}
    >
      {title}
      <Icon name="down" size={13} />
    </Button>
  );
}
