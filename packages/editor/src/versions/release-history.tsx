// What was decided when about which version new cases take: folded away under the list of versions.
import type { ReleaseRow } from '@baton/engine';
import { useFormat, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import frame from './side-panel.module.css';
import styles from './versions.module.css';

export function ReleaseHistory({ history }: { readonly history: readonly ReleaseRow[] }) {
  const { versions } = useWords();
  const format = useFormat();
  const { directory } = useEditor();
  if (history.length === 0) return null;
  const person = (id: string) => directory.people.find((one) => one.id === id)?.name ?? id;
  return (
    <details className={frame.part}>
      <summary className={styles.summary}>{versions.history}</summary>
      <ol className={styles.history}>
        {history.map(({ seq, act, version, by, at, reason }) => (
          <li key={seq}>
            {versions.acts[act](version)}
            <span className={frame.quiet}>
              {' '}
              <bdi>{[person(by), format.instant(at)].filter(Boolean).join(', ')}</bdi>
            </span>
            {reason && (
              <p>
                <bdi>{reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
