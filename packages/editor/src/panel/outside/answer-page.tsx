// How the page behind the link will look: the question with data in it, a button for each answer, room for a note. Nothing typed here is kept.
import { Button, TextArea, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { templatePieces } from '../fields/template';
import preview from '../form/form-preview.module.css';

interface AnswerPageProps {
  readonly question: string;
  readonly answers: readonly string[];
  /** Variable for what they write. */
  readonly note: string | undefined;
}

export function AnswerPage({ question, answers, note }: AnswerPageProps) {
  const { common, handlers } = useWords();
  const variables = useDiagram((diagram) => diagram.variables);
  const variable = variables.find(({ name }) => name === note);
  return (
    <section className={preview.preview} aria-label={handlers.link.page}>
      <p dir="auto">
        <b>
          {templatePieces(question, variables)
            .map(({ text }) => text)
            .join('')}
        </b>
      </p>
      {note !== undefined && <TextArea label={variable?.label ?? note} rows={2} />}
      <div className={preview.buttons}>
        {(answers.length > 0 ? answers : [common.done]).map((name, i) => (
          <Button key={name} size="s" variant={i === 0 ? 'primary' : 'plain'}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  );
}
