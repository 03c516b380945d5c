// The baton itself: a short slash in vermilion. Shown only where the baton is now.
import styles from './brand.module.css';

export interface BatonGlyphProps {
  readonly size?: number | undefined;
  readonly label?: string | undefined;
}

export function BatonGlyph({ size = 14, label }: BatonGlyphProps) {
  return (
    <span className={styles.glyph} {...(label ? { role: 'img', 'aria-label': label } : {})}>
      <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
        <path d="M3.1 10.9 10.9 3.1" stroke="currentColor" strokeWidth="3.6" strokeLinecap="round" />
      </svg>
    </span>
  );
}
