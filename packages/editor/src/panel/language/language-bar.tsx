// Above the panel and the text while the drawing is shown in another of its languages: which, how much of it is translated, the way to the next
// text that is not, and back.
import { Icon, Kbd, Progress, useLocale, useWords } from '@baton/look';
import { useDiagram, useEditor, useView } from '../../document/editor-context';
import { languageName } from '../../document/spoken';
import { QuietButton } from '../fields/quiet-button';
import styles from './language.module.css';
import { missingTexts, textsInOrder } from './missing-texts';
import { useWalk } from './use-walk';

export function LanguageBar() {
  const language = useView((view) => view.language);
  return language === null ? null : <Bar language={language} />;
}

function Bar({ language }: { readonly language: string }) {
  const { language: words } = useWords().canvas;
  const { view, readOnly } = useEditor();
  const diagram = useDiagram();
  const locale = useLocale();
  const goOn = useWalk();
  const all = textsInOrder(diagram).length;
  const done = all - missingTexts(diagram, language).length;
  const name = languageName(language, locale);
  return (
    <section className={styles.bar} aria-label={words.textsIn(name)} data-language={language}>
      <p className={styles.title}>
        <Icon name="language" size={14} />
        <b>{words.textsIn(name)}</b>
        <QuietButton atEnd icon="undo" onPress={() => view.update({ language: null })}>
          {words.own}
        </QuietButton>
      </p>
      <Progress
        label={words.textsIn(name)}
        labelHidden
        share={all === 0 ? 1 : done / all}
        end={words.done(done, all)}
      />
      <p className={styles.row}>
        <span>{done === all ? words.complete : words.done(done, all)}</span>
        {!readOnly && done < all && (
          <span className={styles.next}>
            <QuietButton strong icon="arrow" aria-keyshortcuts="Alt+Enter" onPress={goOn}>
              {words.next}
            </QuietButton>
            <Kbd isPicture>Alt ↵</Kbd>
          </span>
        )}
      </p>
    </section>
  );
}
