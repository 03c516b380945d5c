// In which language the drawing is shown and written: the languages of the screens and those that it brings texts in. In the dock of the canvas.
import { Icon, Menu, MenuItem, useLocale, useWords } from '@baton/look';
import { locales } from '@baton/words';
import { Button } from 'react-aria-components/Button';
import { missingTexts } from '../commands/set-text';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import styles from './dock.module.css';

const OWN = ' own';

export function DrawingLanguage() {
  const { language: words } = useWords().canvas;
  const { view, readOnly } = useEditor();
  const language = useView((state) => state.language);
  const diagram = useDiagram();
  const locale = useLocale();
  const languages = [
    ...new Set([...(readOnly ? [] : locales.map(({ code }) => code)), ...Object.keys(diagram.texts ?? {})]),
  ];
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
        {[
          <MenuItem key={OWN} id={OWN} icon={language === null ? 'check' : 'text'}>
            {words.own}
          </MenuItem>,
          ...languages.map((code) => (
            <MenuItem key={code} id={code} icon={language === code ? 'check' : 'language'}>
              {`${nameOf(code)} · ${words.missing(missingTexts(diagram, code))}`}
            </MenuItem>
          )),
        ]}
      </Menu>
    </div>
  );
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
