// The people of the company: who they are, what they may do, who is away; a place to change them where they are kept here.
import type { Person } from '@baton/client';
import { useDirectoryRights, usePeople, useSession } from '@baton/client/react';
import { Avatar, Button, Chip, IconButton, Menu, MenuItem, TextField, useFormat, useWords } from '@baton/look';
import { Fragment, useState } from 'react';
import { isCalled } from '../directory/is-called';
import { useDirectory } from '../directory/use-directory';
import { ViewBar } from '../frame/view-bar';
import list from '../list/list-page.module.css';
import { Bones } from '../states/bones';
import { Failure, Notice } from '../states/notice';
import { useWorkingTime } from '../time/use-working-time';
import { AbsenceDialog } from './absence-dialog';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog';
import { RolesSection } from './roles-section';

type Open =
  | { readonly dialog: 'person'; readonly person: Person | null }
  | { readonly dialog: 'absence'; readonly person: Person };

export function PeoplePage() {
  const { people, shell, screens } = useWords();
  const query = usePeople();
  const rights = useDirectoryRights().data;
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const directory = useDirectory();
  const mayChange = rights?.editable ?? false;
  const mayHandOver = useSession().data?.permissions.includes('administer') ?? false;
  const found = (query.data?.rows ?? [])
    .filter((person) => isCalled(text, [person.name, directory.rolesOf(person.id)]))
    .sort((a, b) => Number(a.inactive ?? false) - Number(b.inactive ?? false) || a.name.localeCompare(b.name));
  return (
    <>
      <ViewBar title={shell.places.people}>
        {mayChange && (
          <Button icon="add" onPress={() => setOpen({ dialog: 'person', person: null })}>
            {people.add}
          </Button>
        )}
      </ViewBar>
      <div className={list.scroll}>
        <p className={list.lead}>{mayHandOver && rights && !rights.editable ? people.readOnly : people.lead}</p>
        <div className={styles.tools}>
          <TextField
            label={people.find}
            labelHidden
            icon="search"
            placeholder={people.find}
            value={text}
            onChange={setText}
          />
        </div>
        {query.data === undefined ? (
          query.isError ? (
            <Failure title={screens.errors.peopleTitle} error={query.error} onRetry={() => query.refetch()} />
          ) : (
            <Bones rows={6} height={60} />
          )
        ) : found.length === 0 ? (
          <Notice icon="people" title={people.nobodyFound(text)} />
        ) : (
          <ul className={list.list}>
            {found.map((person) => (
              <PersonLine
                key={person.id}
                person={person}
                mayChange={mayChange}
                mayHandOver={mayHandOver}
                onChange={() => setOpen({ dialog: 'person', person })}
                onAway={() => setOpen({ dialog: 'absence', person })}
              />
            ))}
          </ul>
        )}
        <RolesSection mayChange={mayChange} />
      </div>
      {open?.dialog === 'person' && <PersonDialog person={open.person} onClose={() => setOpen(null)} />}
      {open?.dialog === 'absence' && (
        <AbsenceDialog
          person={open.person}
          isKeptHere={mayChange && !open.person.inactive}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface PersonLineProps {
  readonly person: Person;
  readonly mayChange: boolean;
  readonly mayHandOver: boolean;
  readonly onChange: () => void;
  readonly onAway: () => void;
}

function PersonLine({ person, mayChange, mayHandOver, onChange, onAway }: PersonLineProps) {
  const { people } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const { now } = useWorkingTime();
  const absence = [...(person.absences ?? [])]
    .sort((a, b) => a.fromAt - b.fromAt)
    .find((one) => one.toAt === null || one.toAt > now);
  const isAway = absence !== undefined && absence.fromAt <= now;
  const facts = [
    directory.rolesOf(person.id) || people.noRoles,
    person.manager === undefined ? null : people.managerIs(directory.nameOf(person.manager)),
    person.skills?.join(', ') ?? null,
    absence?.deputy === undefined ? null : people.standIn(directory.nameOf(absence.deputy)),
  ];
  return (
    <li className={list.line}>
      <Avatar id={person.id} name={person.name} size="m" isAway={isAway} />
      <div className={list.words}>
        <h2>
          <bdi>{person.name}</bdi>
        </h2>
        <span className={list.facts}>
          {facts
            .filter((fact) => fact !== null)
            .map((fact, i) => (
              <Fragment key={fact}>
                {i > 0 && ' · '}
                <bdi>{fact}</bdi>
              </Fragment>
            ))}
        </span>
      </div>
      {person.inactive ? (
        <Chip tone="neutral">{people.hasLeft}</Chip>
      ) : (
        absence && (
          <Chip tone={isAway ? 'risk' : 'neutral'} icon="calendar">
            {!isAway
              ? people.awayFrom(format.day(absence.fromAt, now))
              : absence.toAt === null
                ? people.awayForGood
                : people.awayUntil(format.day(absence.toAt, now))}
          </Chip>
        )
      )}
      {(mayChange || mayHandOver) && (
        <Menu trigger={<IconButton icon="more" label={people.act(person.name)} />} placement="bottom end">
          {mayChange && (
            <MenuItem icon="edit" onAction={onChange}>
              {people.change(person.name)}
            </MenuItem>
          )}
          {mayHandOver && (
            <MenuItem icon={mayChange ? 'calendar' : 'hand-over'} onAction={onAway}>
              {mayChange && !person.inactive ? people.away : people.handOverAll}
            </MenuItem>
          )}
        </Menu>
      )}
    </li>
  );
}
