// Several people at once, overlapping, the rest as a number.
import { useWords } from '../locale/locale-provider';
import { Avatar, type AvatarProps } from './avatar';
import styles from './avatar.module.css';

export interface AvatarStackProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly max?: number | undefined;
  readonly size?: AvatarProps['size'];
}

export function AvatarStack({ people, max = 3, size = 's' }: AvatarStackProps) {
  const { common } = useWords();
  const rest = people.length - max;
  const names = people.map((person) => person.name).join(', ');
  return (
    <span role="img" aria-label={names} className={styles.stack}>
      {people.slice(0, max).map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} size={size} />
      ))}
      {rest > 0 && <span className={styles.rest}>{common.moreItems(rest)}</span>}
    </span>
  );
}
