// A person in a row: picture and name. The name keeps its own direction.
import { Avatar, type AvatarProps } from './avatar';
import styles from './avatar.module.css';

export function PersonName({ name, size = 's', ...rest }: Omit<AvatarProps, 'isNamed'>) {
  return (
    <span className={styles['person-line']}>
      <Avatar name={name} size={size} {...rest} />
      <bdi>{name}</bdi>
    </span>
  );
}
