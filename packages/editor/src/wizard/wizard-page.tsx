// The wizard: six questions on one page, and beside them the diagram that comes of the answers. Slot of `page: 'wizard'`; loaded lazily.
import '@baton/words/wizard';
import { Button, TextField, useWords } from '@baton/look';
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { begin } from '../shell/begin';
import { BeginningPageFrame } from '../shell/beginning-frame';
import { Preview } from '../shell/preview';
import { drawAnswers } from './draw-answers';
import { madeWords } from './made-words';
import { type Filled, newRow, readFilled } from './rows';
import { StartsField } from './starts-field';
import { StepRows } from './step-rows';
import { ToldField } from './told-field';
import { useWhoOptions } from './who-options';
import styles from './wizard.module.css';
import { WrongRows } from './wrong-rows';

export function WizardPage() {
  const words = useWords();
  const { wizard } = words;
  const editor = useEditor();
  const drawn = useDiagram();
  const { first } = useWhoOptions();
  const [filled, setFilled] = useState<Filled>(() => ({
    name: drawn.name,
    startsBy: 'person',
    start: '',
    days: [1],
    workingDay: 1,
    at: '09:00',
    rows: [newRow(1, undefined, first)],
    end: '',
    told: null,
  }));
  const [wasTried, setWasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const read = useMemo(() => readFilled(filled, words), [filled, words]);
  const missing = read.ok || !wasTried ? null : read.missing;
  const change = (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part }));
  const answers = read.ok ? read.answers : read.soFar;
  const shown = useDeferredValue(answers);
  const { channels } = editor.directory;
  const diagram = useMemo(
    () => drawAnswers(drawn.id, shown, madeWords(words), channels),
    [drawn.id, shown, words, channels],
  );

  const create = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    const wrong = () => form.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] button');
    // A field may hold what it could not read: then the answer before it is not the one that is shown.
    if (!read.ok || wrong()) {
      requestAnimationFrame(() => wrong()?.focus());
      return;
    }
    begin(editor, drawAnswers(drawn.id, read.answers, madeWords(words), channels), words);
  };

  return (
    <BeginningPageFrame
      title={wizard.title}
      lead={wizard.lead}
      foot={
        <Button variant="primary" type="submit" form="wizard">
          {wizard.create}
        </Button>
      }
    >
      <div className={styles.wizard}>
        <form id="wizard" ref={form} className={styles.questions} onSubmit={create} noValidate>
          <section>
            <h3>{wizard.question(1, wizard.name)}</h3>
            <TextField
              label={wizard.name}
              labelHidden
              autoFocus
              maxLength={200}
              placeholder={wizard.namePlaceholder}
              value={filled.name}
              onChange={(name) => change({ name })}
              error={missing?.name}
            />
          </section>
          <section>
            <h3>{wizard.question(2, wizard.starts)}</h3>
            <StartsField filled={filled} onChange={change} missing={missing?.days} />
          </section>
          <section>
            <StepRows rows={filled.rows} onChange={(rows) => change({ rows })} missing={missing} />
            <TextField
              label={wizard.ends}
              maxLength={200}
              placeholder={wizard.endsPlaceholder}
              value={filled.end}
              onChange={(end) => change({ end })}
              className={styles.half}
            />
          </section>
          <section>
            <h3>{wizard.question(6, wizard.wrong)}</h3>
            <p className={styles.hint}>{wizard.wrongLead}</p>
            <WrongRows rows={filled.rows} onChange={(rows) => change({ rows })} />
            <ToldField rows={filled.rows} told={filled.told ?? null} onChange={(told) => change({ told })} />
          </section>
        </form>
        <div className={styles.preview}>
          <p className={styles.hint}>{wizard.preview}</p>
          <div className={styles.stage}>
            <Preview diagram={diagram} directory={editor.directory} label={wizard.preview} />
          </div>
        </div>
      </div>
    </BeginningPageFrame>
  );
}
