// An alert as it would have reached a person: subject and text in their language, by which ways, and for which rung.
import '@baton/words/parts';
import { BatonMark, Button, Icon, useFormat, useLocale, useWords } from '@baton/look';
import { alertText, chooseLocale, directionOf, type Locale } from '@baton/words';
import { useState } from 'react';
import type { SentAlert } from './moment-view';
import { shortMoment } from './overlays';
import styles from './seen.module.css';
import { useTryOut } from './try-out-context';

export interface AlertCardProps {
  readonly alert: SentAlert;
  readonly isOlder?: boolean;
}

export function AlertCard({ alert, isOlder }: AlertCardProps) {
  const words = useWords();
  const lists = useFormat();
  const { moment, format, names } = useTryOut();
  const shownIn = useLocale();
  const locale = chooseLocale([alert.locale]);
  const name = names.person(alert.person);
  // In the language of whoever reads along: alerts say the step in that of whom they reach.
  const drawn = moment.detail?.diagram.nodes.find(({ id }) => id === alert.node);
  const by = lists.list(
    alert.channels.map((channel) =>
      channel === 'chat' ? words.tools.people.byChat : words.drawing.tryOut.by[channel],
    ),
  );
  const isNow = alert.raisedAt === moment.now;
  const [isReadToo, setReadToo] = useState(false);
  return (
    <>
      {!isOlder && (
        <p className={styles.cap}>
          <Icon name={alert.channels.includes('mail') ? 'mail' : 'bell'} size={13} />
          {isNow ? words.drawing.tryOut.sentAt : words.drawing.tryOut.sentBefore}
          <time className={styles.end}>{shortMoment(alert.raisedAt, format)}</time>
        </p>
      )}
      <article className={styles.sheet} data-alert={alert.kind}>
        <header className={styles.mailHead}>
          <BatonMark />
          <span>
            <b>{words.common.product}</b> {words.drawing.tryOut.mailTo(name)}
            <br />
            {by}
            {isOlder && ` · ${shortMoment(alert.raisedAt, format)}`}
            {locale !== shownIn && (
              <>
                <br />
                {words.drawing.tryOut.inLanguage(languageName(locale, shownIn), firstWord(name))}
              </>
            )}
          </span>
        </header>
        <Letter locale={locale} alert={alert} action={alert.facts.action} />
        {locale !== shownIn && !isReadToo && (
          <Button size="s" variant="quiet" icon="language" onPress={() => setReadToo(true)}>
            {words.tryOut.told.readToo(languageName(shownIn, shownIn))}
          </Button>
        )}
        {locale !== shownIn && isReadToo && (
          <Letter locale={shownIn} alert={alert} action={drawn?.name ?? alert.facts.action} />
        )}
      </article>
    </>
  );
}

interface LetterProps {
  readonly locale: Locale;
  readonly alert: SentAlert;
  readonly action: string;
}

function Letter({ locale, alert, action }: LetterProps) {
  const text = alertText(locale, alert.kind, { ...alert.facts, action });
  return (
    <div lang={locale} dir={directionOf(locale)} className={styles.mail}>
      <p className={styles.subject}>{text.subject}</p>
      <p className={styles.text}>{withoutLink(text.body, alert.facts.link)}</p>
    </div>
  );
}

/** A language as the reader calls it: "Arabic". */
function languageName(locale: Locale, reader: Locale): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale;
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The link is a button in the real message. */
function withoutLink(body: string, link: string): string {
  return body
    .split('\n\n')
    .filter((part) => link === '' || !part.includes(link))
    .join('\n\n')
    .trim();
}
