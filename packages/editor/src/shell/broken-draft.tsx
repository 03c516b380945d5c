// In the place of the editor when the draft cannot be read: why, where, and the ways on. The draft as it is stays kept.
import '@baton/words/faults';
import type { DiagramIssue } from '@baton/core';
import type { LoadedDraft } from '@baton/engine';
import { Button, download, Icon, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useState } from 'react';
import styles from './broken-draft.module.css';

export interface BrokenDraftProps {
  readonly draft: LoadedDraft;
  readonly issues: readonly DiagramIssue[];
  /** Why it could not be gone on from: no room to set the draft aside, or a version that cannot be read. */
  readonly trouble: 'noRoom' | 'noVersion' | null;
  /** `isOnDisk`: the draft was saved as a file, it need not be set aside. */
  readonly onFromVersion: (version: number, isOnDisk: boolean) => void;
  readonly onAnew: (isOnDisk: boolean) => void;
  readonly onRetry: () => void;
}

const SHOWN = 5;

export function BrokenDraft({ draft, issues, trouble, onFromVersion, onAnew, onRetry }: BrokenDraftProps) {
  const [isOnDisk, setOnDisk] = useState(false);
  const words = useWords();
  const locale = useLocale();
  const { broken, kept } = words.versions;
  const isNewer = issues.some(({ code }) => code === 'diagram.format-unknown');
  const save = () => {
    const file = new Blob([JSON.stringify(draft.diagram, null, 2)], { type: 'application/json' });
    const { id } = Object(draft.diagram) as { id?: unknown };
    download(file, `${typeof id === 'string' ? id : 'draft'}.json`);
    setOnDisk(true);
  };
  const { basedOn } = draft;
  return (
    <div className={styles.page} role="alert" data-broken={isNewer ? 'newer' : 'broken'}>
      <Icon name="warning" size={24} />
      <h2>{broken.title}</h2>
      <p>{isNewer ? broken.newer : broken.body}</p>
      {!isNewer && (
        <ul aria-label={broken.places}>
          {issues.slice(0, SHOWN).map(({ path, code, facts }) => (
            <li key={`${path.join('.')} ${facts.message}`}>
              <code dir="ltr">{path.join('.') || '…'}</code>: {rejection(locale, code, facts)}
            </li>
          ))}
          {issues.length > SHOWN && <li>{words.common.moreItems(issues.length - SHOWN)}</li>}
        </ul>
      )}
      <div className={styles.acts}>
        <Button icon="download" onPress={save}>
          {broken.saveFile}
        </Button>
        <Button onPress={onRetry}>{words.common.tryAgain}</Button>
        {basedOn !== null && trouble !== 'noVersion' ? (
          <Button onPress={() => onFromVersion(basedOn, isOnDisk)}>{broken.fromVersion(basedOn)}</Button>
        ) : (
          <Button onPress={() => onAnew(isOnDisk)}>{broken.anew}</Button>
        )}
      </div>
      {trouble === 'noVersion' && <p>{broken.noVersion(basedOn ?? 0)}</p>}
      {trouble === 'noRoom' && !isOnDisk ? <p>{kept.noRoom}</p> : <p className={styles.quiet}>{broken.kept}</p>}
    </div>
  );
}
