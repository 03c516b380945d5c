// "Now this would be Olga Lis · 2 open tasks", and why.
import type { AssignmentRule } from '@baton/core';
import { Avatar, Icon, Popover, useFormat, useLocale, useWords } from '@baton/look';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { useEditor } from '../../document/editor-context';
import { useOpenedAt } from '../../document/now';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { nowWouldBe, reasonSentences } from './now-would-be';
import who from './who.module.css';

export function ChoicePreview({ rule }: { readonly rule: AssignmentRule }) {
  const words = useWords();
  const names = useNames();
  const locale = useLocale();
  const format = useFormat();
  const { directory } = useEditor();
  const choice = nowWouldBe(rule, directory, useOpenedAt());
  if (!choice) return null;
  const person = choice.person;
  const title = person ? names.person(person) : format.list(choice.people.map(names.person));
  const open = person ? directory.openItems?.get(person) : undefined;
  return (
    <div className={styles.row}>
      {person ? (
        <Avatar id={person} name={title} size="s" />
      ) : (
        <Icon name={choice.people.length > 0 ? 'people' : 'warning'} size={14} />
      )}
      <span>
        {title === '' ? (
          words.drawing.who.wouldBeNobody
        ) : (
          <Emphasis
            text={person ? words.panel.who.nowWouldBe(title) : words.drawing.who.wouldBeOffered(title)}
            part={title}
          />
        )}
        {open !== undefined && ` · ${words.panel.who.openTasks(open)}`}
      </span>
      <DialogTrigger>
        <QuietButton strong atEnd>
          {words.common.why}
        </QuietButton>
        <Popover placement="bottom end">
          <Dialog className={who.why ?? ''}>
            <Heading slot="title">
              {title === '' ? words.drawing.who.wouldBeNobody : words.panel.who.whyTitle(title)}
            </Heading>
            <ol>
              {reasonSentences(choice.reasons, { names, words, locale, format }).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** A sentence in which a name that people wrote stands out. */
function Emphasis({ text, part }: { readonly text: string; readonly part: string }) {
  const at = text.indexOf(part);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b>
        <bdi>{part}</bdi>
      </b>
      {text.slice(at + part.length)}
    </>
  );
}
