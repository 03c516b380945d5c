// Choosing the people who work by a calendar, one by one or a whole team at once. Each change is one of the directory.
import type { BusinessCalendar, Person } from '@baton/client';
import { useDirectoryRights, useSavePerson } from '@baton/client/react';
import { Button, Checkbox, Dialog, Note, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { useDirectory } from '../directory/use-directory';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import type { CalendarDraft } from './calendar-draft';
import styles from './calendars.module.css';
import hours from './hours.module.css';
import list from './layers.module.css';

export interface WhomDialogProps {
  readonly draft: CalendarDraft;
  readonly isSaved: boolean;
  readonly all: readonly BusinessCalendar[];
  readonly onClose: () => void;
}

export function WhomDialog({ draft, isSaved, all, onClose }: WhomDialogProps) {
  const { calendars, common } = useWords();
  const t = calendars.whom;
  const directory = useDirectory();
  const isEditable = useDirectoryRights().data?.editable ?? false;
  const save = useSavePerson();
  const refusal = useRefusal();
  const people = directory.people.filter((person) => !person.inactive);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ calendar }) => calendar === draft.id).map(({ id }) => id)),
  );
  const teams = [...new Set(people.flatMap((person) => person.groups ?? []))].sort();
  const changed = people.filter(({ id, calendar }) => chosen.has(id) !== (calendar === draft.id));
  const put = (ids: readonly string[], isOn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) isOn ? next.add(id) : next.delete(id);
      return next;
    });
  const send = async () => {
    for (const person of changed) {
      const { calendar: _before, ...rest } = person;
      const next: Person = chosen.has(person.id) ? { ...rest, calendar: draft.id } : rest;
      try {
        await save.mutateAsync({ person: next, isNew: false });
      } catch {
        // Told by `save.error`, over the buttons; those before it are saved.
        return;
      }
    }
    toast({ text: t.saved(changed.length), icon: 'check' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t.title(draft.name)}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isSaved || !isEditable || changed.length === 0}
            isPending={save.isPending}
            onPress={send}
          >
            {t.save(changed.length)}
          </Button>
        </>
      }
    >
      <div className={hours.form}>
        <p className={styles.quiet}>{t.lead}</p>
        {!isSaved && <Note icon="lock">{t.saveFirst}</Note>}
        {!isEditable && <Note icon="lock">{t.elsewhere}</Note>}
        {teams.length > 0 && (
          <fieldset className={list.boxes}>
            <legend>{t.teams}</legend>
            {teams.map((team) => {
              const ids = people.filter((person) => person.groups?.includes(team)).map(({ id }) => id);
              const isAll = ids.every((id) => chosen.has(id));
              return (
                <Checkbox
                  key={team}
                  isSelected={isAll}
                  isIndeterminate={!isAll && ids.some((id) => chosen.has(id))}
                  onChange={(isOn) => put(ids, isOn)}
                >
                  {t.team(team, ids.length)}
                </Checkbox>
              );
            })}
          </fieldset>
        )}
        <fieldset className={list.boxes}>
          <legend>{t.people}</legend>
          {people.map(({ id, name, calendar }) => (
            <Checkbox key={id} isSelected={chosen.has(id)} onChange={(isOn) => put([id], isOn)}>
              {name}
              {calendar !== undefined && calendar !== draft.id && (
                <span className={styles.faint}>
                  {' '}
                  · {t.otherCalendar(all.find((one) => one.id === calendar)?.name ?? calendar)}
                </span>
              )}
            </Checkbox>
          ))}
        </fieldset>
        {save.isError && <Trouble>{refusal(save.error)}</Trouble>}
      </div>
    </Dialog>
  );
}
