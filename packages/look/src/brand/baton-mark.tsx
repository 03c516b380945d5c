// The mark of the product: an ink square with a light slash. Not vermilion: no case runs in a logo.
import styles from './brand.module.css';

export function BatonMark({ size = 26 }: { readonly size?: number | undefined }) {
  return (
    <span aria-hidden className={styles.mark} style={{ inlineSize: size, blockSize: size, borderRadius: size * 0.3 }} />
  );
}
