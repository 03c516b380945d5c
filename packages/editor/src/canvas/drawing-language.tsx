// In which language the drawing is shown and written: the languages of the screens and those that it brings texts in. In the dock of the canvas, and
// above the text where that stands alone.
import { Icon, Menu, MenuItem, useLocale, useWords } from '@baton/look';
import { locales } from '@baton/words';
import { Button } from 'react-aria-components/Button';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import { languageName } from '../document/spoken';
import { missingTexts } from '../panel/language/missing-texts';
import styles from './dock.module.css';

const OWN = ' own';

export function DrawingLanguage() {
  const { language: words } = useWords().canvas;
  const { view, readOnly } = useEditor();
  const language = useView((state) => state.language);
  const brought = useDiagram(
    (diagram) => Object.keys(diagram.texts ?? {}),
    (a, b) => a.join() === b.join(),
  );
  const locale = useLocale();
  const languages = [...new Set([...(readOnly ? [] : locales.map(({ code }) => code)), ...brought])];
  if (languages.length === 0) return null;
  const nameOf = (code: string) => languageName(code, locale);
  return (
    <div className={styles.box}>
      <Menu
        trigger={
          <Button
            className={styles.act ?? ''}
            aria-label={`${words.label}: ${language === null ? words.own : nameOf(language)}`}
          >
            <Icon name="language" size={14} />
            {language !== null && <span>{nameOf(language)}</span>}
          </Button>
        }
        label={words.label}
        placement="top start"
        onAction={(key) => {
          const chosen = key === OWN ? null : String(key);
          view.update({ language: chosen, renaming: null, writing: null });
          if (chosen !== null && !readOnly) view.say(words.writes(nameOf(chosen)));
        }}
      >
        <MenuItem id={OWN} icon={language === null ? 'check' : 'text'}>
          {words.own}
        </MenuItem>
        {languages.map((code) => (
          <LanguageItem key={code} code={code} name={nameOf(code)} isChosen={language === code} />
        ))}
      </Menu>
    </div>
  );
}

/** What is missing is counted only while the menu is open. */
function LanguageItem({ code, name, isChosen }: { code: string; name: string; isChosen: boolean }) {
  const { language: words } = useWords().canvas;
  const missing = useDiagram((diagram) => missingTexts(diagram, code).length);
  return (
    <MenuItem id={code} icon={isChosen ? 'check' : 'language'}>
      {`${name} · ${words.missing(missing)}`}
    </MenuItem>
  );
}
