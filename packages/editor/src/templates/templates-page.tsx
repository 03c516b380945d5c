// The templates: small pictures to choose from, then one of them large, with the roles that it names. Slot of `page: 'templates'`; loaded
// lazily, and each template when it is looked at.
import '@baton/words/wizard';
import { Button, useLocale, useWords } from '@baton/look';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { useDiagram, useEditor } from '../document/editor-context';
import { countSteps } from '../kinds/count-steps';
import { toldByWhatIsHere } from '../panel/remind/usual-ladder';
import { begin } from '../shell/begin';
import { BeginningPageFrame } from '../shell/beginning-frame';
import { DrawingPicture } from '../shell/drawing-picture';
import { called, firstName, NameChoice } from '../shell/name-choice';
import { Preview } from '../shell/preview';
import { guessByName, type OursByTheirs, rolesOf, withRoles } from './roles';
import { TEMPLATES, type Template, type TemplateDrawing } from './templates';
import styles from './templates.module.css';
import { chosenIn, WhoIsThat } from './who-is-that';

export function TemplatesPage() {
  const { beginning, templates } = useWords();
  const [chosen, setChosen] = useState<{ template: Template; drawing: TemplateDrawing } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  if (chosen) {
    return (
      <OneTemplate
        drawing={chosen.drawing}
        onBack={() => {
          setLast(chosen.template.id);
          setChosen(null);
        }}
      />
    );
  }
  const list = (size: Template['size'], title: string, hint?: string) => (
    <section className={styles.group}>
      <h3>{title}</h3>
      {hint && <p>{hint}</p>}
      <ul>
        {TEMPLATES.filter((template) => template.size === size).map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              wantsFocus={template.id === last}
              onChoose={(drawing) => setChosen({ template, drawing })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <BeginningPageFrame title={templates.title} lead={beginning.lead}>
      <div className={styles.list}>
        {list('small', templates.small)}
        {list('example', templates.examples, templates.examplesHint)}
      </div>
    </BeginningPageFrame>
  );
}

interface TemplateCardProps {
  readonly template: Template;
  readonly wantsFocus: boolean;
  readonly onChoose: (drawing: TemplateDrawing) => void;
}

function TemplateCard({ template, wantsFocus, onChoose }: TemplateCardProps) {
  const words = useWords();
  const card = useRef<HTMLButtonElement>(null);
  const drawing = useTemplate(template, card);
  useEffect(() => {
    if (wantsFocus) card.current?.focus();
  }, [wantsFocus]);
  const { templates, editor } = words;
  const ready = drawing !== null && drawing !== 'failed' ? drawing : null;
  const known = useMemo(() => ({ roles: ready ? rolesOf(ready.diagram) : [], people: [], calendars: [] }), [ready]);
  return (
    <Plain
      ref={card}
      className={styles.card ?? ''}
      isDisabled={drawing === 'failed'}
      onPress={() => ready && onChoose(ready)}
      data-template={template.id}
    >
      <DrawingPicture className={styles.picture} diagram={ready?.diagram ?? null} directory={known} />
      <b>
        <bdi>{ready?.diagram.name ?? ''}</bdi>
      </b>
      <small>
        {drawing === 'failed'
          ? templates.failed
          : ready && `${editor.canvas.stepCount(countSteps(ready.diagram.nodes))} · ${ready.about}`}
      </small>
    </Plain>
  );
}

/** Null: not looked at yet, or on its way. */
function useTemplate(template: Template, card: React.RefObject<Element | null>): TemplateDrawing | 'failed' | null {
  const locale = useLocale();
  const id = useDiagram((diagram) => diagram.id);
  const [drawing, setDrawing] = useState<TemplateDrawing | 'failed' | null>(null);
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    let gone = false;
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      template.load(locale, id).then(
        (loaded) => !gone && setDrawing(loaded),
        () => !gone && setDrawing('failed'),
      );
    });
    watcher.observe(element);
    return () => {
      gone = true;
      watcher.disconnect();
    };
  }, [template, locale, id, card]);
  return drawing;
}

function OneTemplate({ drawing, onBack }: { readonly drawing: TemplateDrawing; readonly onBack: () => void }) {
  const words = useWords();
  const { templates } = words;
  const editor = useEditor();
  const drawn = useDiagram();
  const { roles } = editor.directory;
  const wanted = useMemo(() => rolesOf(drawing.diagram), [drawing]);
  const [mapping, setMapping] = useState<OursByTheirs>(() => guessByName(wanted, roles));
  const [name, setName] = useState(() => firstName(drawn, drawing.diagram.name, words));
  const unknown = roles.length === 0 ? [] : wanted.filter(({ id }) => !roles.some((role) => role.id === id));
  const diagram = useMemo(() => withRoles(drawing.diagram, mapping), [drawing, mapping]);
  const directory = useMemo(
    () => ({
      ...editor.directory,
      roles: [...roles, ...wanted.filter(({ id }) => !roles.some((role) => role.id === id))],
    }),
    [editor.directory, roles, wanted],
  );
  return (
    <BeginningPageFrame
      title={diagram.name}
      lead={drawing.about}
      onBack={onBack}
      foot={
        <Button
          variant="primary"
          onPress={() => begin(editor, toldByWhatIsHere(called(diagram, name), editor.directory.channels), words)}
        >
          {templates.use}
        </Button>
      }
    >
      <div className={styles.one}>
        <div className={styles.stage}>
          <Preview diagram={diagram} directory={directory} label={diagram.name} />
        </div>
        <aside className={styles.aside}>
          <NameChoice name={name} onChange={setName} offered={diagram.name} />
          <WhoIsThat
            hint={templates.rolesHint}
            unknown={unknown.map((role) => ({
              ...role,
              choices: roles,
              chosen: mapping[role.id] ?? null,
              choose: (chosen) => setMapping((before) => chosenIn(before, role.id, chosen)),
            }))}
          />
        </aside>
      </div>
    </BeginningPageFrame>
  );
}
