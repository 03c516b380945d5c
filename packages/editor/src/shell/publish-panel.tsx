// Publishing: what changes, what becomes of running cases, one line for colleagues, and the way back. Slot of `side: 'publish'`.

import type { LoadedVersion, ProcessRepository } from '@baton/engine';
import { Button, Chip, IconButton, TextField, toast, useFormat, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useMemo, useState } from 'react';
import { useDiagram, useEditor, useProblems } from '../document/editor-context';
import { editorKind, factsOf } from '../kinds/registry';
import { type BusinessChange, businessChanges } from './business-changes';
import type { DraftSaver } from './draft-saver';
import styles from './publish-panel.module.css';

export interface PublishPanelProps {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly saver: DraftSaver;
  /** Undefined while it is being loaded; null: nothing was published yet. */
  readonly inUse: LoadedVersion | null | undefined;
  readonly onPublished: (version: number) => void;
}

export function PublishPanel({ repository, processId, saver, inUse, onPublished }: PublishPanelProps) {
  const words = useWords();
  const locale = useLocale();
  const format = useFormat();
  const editor = useEditor();
  const diagram = useDiagram();
  const errors = useProblems().filter((problem) => problem.severity === 'error').length;
  const [summary, setSummary] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const changes = useMemo(() => businessChanges(inUse?.diagram ?? null, diagram), [inUse, diagram]);
  const close = () => editor.view.update({ side: 'panel' });
  const next = (inUse?.version ?? 0) + 1;

  const publish = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const revision = await saver.flush();
      if (revision === null) return setRefusal(words.common.notSaved);
      const answer = await repository.publish(processId, { revision, summary: summary.trim() });
      if (!answer.ok) return setRefusal(rejection(locale, answer.code, answer.facts));
      close();
      editor.view.say(words.publish.published(answer.version));
      toast({ text: words.publish.published(answer.version) });
      onPublished(answer.version);
    } catch {
      setRefusal(words.common.offline);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.panel} data-area="panel" aria-label={words.editor.publish}>
      <header className={styles.header}>
        <div>
          <h2>{inUse === null ? words.publish.firstTitle : words.publish.title(next)}</h2>
          {inUse && (
            <p className={styles.quiet}>{words.publish.runningSince(inUse.version, format.date(inUse.publishedAt))}</p>
          )}
        </div>
        <IconButton icon="close" label={words.common.close} onPress={close} />
      </header>
      <div className={styles.body}>
        <section className={styles.part}>
          <h3>
            {words.publish.whatChanges}
            {inUse && changes.length > 0 && <small>{words.publish.changes(changes.length)}</small>}
          </h3>
          {inUse !== undefined && changes.length === 0 && <p className={styles.quiet}>{words.publish.noChanges}</p>}
          {inUse && (
            <ul className={styles.changes}>
              {changes.map((change) => (
                <ChangeLine key={`${change.type} ${change.node.id}`} change={change} />
              ))}
            </ul>
          )}
          {inUse === null && <p className={styles.quiet}>{words.editor.canvas.stepCount(diagram.nodes.length)}</p>}
        </section>
        <section className={styles.part}>
          <TextField
            label={words.publish.note}
            placeholder={words.publish.notePlaceholder}
            value={summary}
            onChange={setSummary}
            maxLength={300}
          />
        </section>
        {inUse && (
          <section className={styles.part}>
            <p>{words.publish.keepRunning}</p>
          </section>
        )}
      </div>
      <footer className={styles.foot}>
        <p role="alert" className={styles.refusal}>
          {refusal ?? (errors > 0 ? words.publish.cannot(errors) : null)}
        </p>
        <Button onPress={close}>{words.publish.notNow}</Button>
        <Button variant="primary" isDisabled={busy || errors > 0} onPress={() => void publish()}>
          {words.publish.publish}
        </Button>
      </footer>
    </section>
  );
}

const TONES = { added: 'ok', changed: 'accent', removed: 'late' } as const;

function ChangeLine({ change }: { change: BusinessChange }) {
  const words = useWords();
  const format = useFormat();
  const diagram = useDiagram();
  const { directory } = useEditor();
  const context = { diagram, directory, words, format };
  const facts = factsOf(change.node, context);
  const was = change.before && factsOf(change.before, context);
  const told = [facts.who?.name, facts.within].filter(Boolean).join(', ');
  const toldBefore = was ? [was.who?.name, was.within].filter(Boolean).join(', ') : '';
  return (
    <li>
      <Chip tone={TONES[change.type]}>{words.publish.mark[change.type]}</Chip>
      <span>
        <b>
          <bdi>{change.node.name ?? editorKind(change.node.kind).name(words)}</bdi>
        </b>
        {told && <> · {told}</>}
        {toldBefore && toldBefore !== told && <s className={styles.quiet}> {toldBefore}</s>}
      </span>
    </li>
  );
}
