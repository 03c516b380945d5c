// A text written by an analyst, with its paragraphs; telephone numbers, addresses of pages and of mail can be pressed.
import type { ReactNode } from 'react';
import styles from './work-item.module.css';

const LINKS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]|[\w.+-]+@[\w-]+\.[\w.-]*\w|\+\d[\d ()-]{6,}\d)/g;

export function LinkedText({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  const paragraphs = text.split(/\n{2,}/);
  return (
    <div className={className}>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity and never move
        <p key={index} className={styles.paragraph} dir="auto">
          {withLinks(paragraph)}
        </p>
      ))}
    </div>
  );
}

function withLinks(text: string): ReactNode[] {
  return text.split(LINKS).map((part, index) => {
    if (index % 2 === 0) return part;
    return (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity and never move
        key={index}
        href={hrefOf(part)}
        className={styles.drill}
        {...(part.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}
      >
        <bdi>{part}</bdi>
      </a>
    );
  });
}

function hrefOf(part: string): string {
  if (part.startsWith('http')) return part;
  return part.includes('@') ? `mailto:${part}` : `tel:${part.replace(/[^\d+]/g, '')}`;
}
