// The end side of a try-out: what one person sees at this moment (task, alerts) and what comes if nobody does anything.
import '@baton/words/cases';
import '@baton/words/faults';
import '@baton/words/parts';
import { Avatar, Button, Icon, Menu, MenuItem, SegmentedControl, useFormat, useLocale, useWords } from '@baton/look';
import { incident, rejection } from '@baton/words';
import { Suspense, useState } from 'react';
import { AlertCard } from './alert-card';
import { ComingList } from './coming-list';
import { AwaitedCard, TaskCard } from './lazy-forms';
import styles from './seen.module.css';
import { ToldList } from './told-list';
import { useTryOut } from './try-out-context';
import { tasksElsewhere } from './why-not';

export function SeenBy() {
  const words = useWords();
  const locale = useLocale();
  const { moment, person, names, format, directory, session, watch } = useTryOut();
  const [view, setView] = useState<'person' | 'everybody'>('person');
  const said = words.drawing.tryOut;
  const name = names.person(person);
  const roles = directory.people.find((candidate) => candidate.id === person)?.roles ?? [];
  const mine = moment.openItems.filter(({ item }) => item.assignee === person || item.candidates.includes(person));
  const nobodys = moment.openItems.filter(({ item }) => item.assignee === null && item.candidates.length === 0);
  const stuck = moment.case?.places.filter((place) => place.incident) ?? [];
  const alerts = moment.alerts.filter((alert) => alert.person === person);
  const latest = alerts.at(-1);
  return (
    <aside className={styles.seen} aria-label={words.tryOut.seenBy(name)}>
      <header className={styles.who}>
        <Avatar id={person} name={name} size="l" isAway={moment.ill.has(person)} />
        <div>
          <b>{words.tryOut.seenBy(name)}</b>
          <span>{roles.map((role) => names.role(role)).join(', ')}</span>
        </div>
        <PeopleMenu />
      </header>
      {moment.case && (
        <SegmentedControl
          className={styles.views}
          label={words.tryOut.told.everybody}
          value={view}
          onChange={setView}
          segments={[
            { id: 'person', name: words.tryOut.told.onePerson },
            { id: 'everybody', name: words.tryOut.told.everybody },
          ]}
        />
      )}
      {view === 'everybody' && moment.case && (
        <div className={styles.scroll}>
          <ToldList
            onSee={(one, at) => {
              watch(one);
              setView('person');
              void session.look(at);
            }}
          />
        </div>
      )}
      <div className={styles.scroll} hidden={view === 'everybody' && moment.case !== null}>
        {moment.refused && moment.case && (
          <p role="alert" className={styles.refused}>
            <Icon name="warning" size={14} />
            {said.refused} {rejection(locale, moment.refused.code, moment.refused.facts)}
          </p>
        )}
        {moment.case?.status === 'completed' && <Ended />}
        {mine.length > 0 && (
          <p className={styles.cap}>
            <Icon name="checklist" size={13} />
            {words.tryOut.taskNow}
          </p>
        )}
        <Suspense>
          {mine.map((detail) => (
            <TaskCard key={detail.item.item} detail={detail} />
          ))}
        </Suspense>
        {mine.length === 0 && moment.case?.status === 'active' && (
          <p className={styles.cap}>
            <Icon name="checklist" size={13} />
            {words.tryOut.noTaskNow}
          </p>
        )}
        {mine.length === 0 && <Elsewhere />}
        {nobodys.map((detail) => (
          <Stuck key={detail.item.item} token={detail.item.token} text={`${detail.item.name}: ${said.nobodyFound}`} />
        ))}
        {stuck.map((place) => (
          <Stuck
            key={place.token}
            token={place.token}
            text={`${said.problem(place.name)} ${incident(locale, place.incident?.code ?? '', { ...place.incident?.facts, step: place.name })}`}
            canRetry
          />
        ))}
        {moment.retries.map(({ job, node, at }) => (
          <p key={job} className={styles.refused}>
            <Icon name="retry" size={14} />
            {words.tryOut.failed(names.step(node), format.instant(at))}
          </p>
        ))}
        <Suspense>
          {moment.awaited.map((awaited) => (
            <AwaitedCard key={`${awaited.token} ${awaited.message}`} awaited={awaited} />
          ))}
        </Suspense>
        {latest && <AlertCard key={latest.key} alert={latest} />}
        <ComingList />
        {alerts.length > 1 && (
          <>
            <p className={styles.cap}>
              <Icon name="log" size={13} />
              {said.sentBefore}
            </p>
            {alerts
              .slice(0, -1)
              .reverse()
              .map((alert) => (
                <AlertCard key={alert.key} alert={alert} isOlder />
              ))}
          </>
        )}
      </div>
    </aside>
  );
}

function PeopleMenu() {
  const words = useWords();
  const { moment, directory, person, watch } = useTryOut();
  const held = new Map<string, string>();
  for (const { item } of moment.openItems)
    for (const id of item.assignee ? [item.assignee] : item.candidates) held.set(id, item.name);
  const told = new Set(moment.alerts.map((alert) => alert.person));
  const people = directory.people.filter((one) => !one.inactive);
  const rank = (id: string) => (held.has(id) ? 0 : told.has(id) ? 1 : 2);
  return (
    <Menu
      placement="bottom end"
      label={words.tryOut.someoneElse}
      trigger={
        <Button size="s" className={styles.someone}>
          {words.tryOut.someoneElse}
        </Button>
      }
      onAction={(id) => watch(id)}
    >
      {[...people]
        .sort((a, b) => rank(a.id) - rank(b.id))
        .map((one) => (
          <MenuItem
            key={one.id}
            id={one.id}
            picture={<Avatar id={one.id} name={one.name} size="s" />}
            isCurrent={one.id === person}
            hint={held.has(one.id) ? words.drawing.tryOut.heldBy(held.get(one.id) ?? '') : undefined}
          >
            {one.name}
          </MenuItem>
        ))}
    </Menu>
  );
}

/** Where the tasks of this moment are, and why they are not this person's. */
function Elsewhere() {
  const words = useWords();
  const lists = useFormat();
  const { diagram, moment, person, directory, names } = useTryOut();
  return tasksElsewhere(diagram, moment, person, directory.people).map(({ key, step, people, isTaken, needs }) => (
    <p key={key} className={styles.pad}>
      {(isTaken ? words.tryOut.isWith : words.tryOut.offeredTo)(
        step,
        lists.list(people.map((one) => names.person(one))),
      )}
      {needs.length > 0 &&
        ` ${words.tryOut.needsRole(names.person(person), lists.list(needs.map((role) => names.role(role))))}`}
    </p>
  ));
}

function Ended() {
  const words = useWords();
  const { moment } = useTryOut();
  return (
    <article className={styles.sheet}>
      <h2>{words.tryOut.ended(moment.case?.outcome ?? words.status.done)}</h2>
    </article>
  );
}

function Stuck({
  token,
  text,
  canRetry,
}: {
  readonly token: number;
  readonly text: string;
  readonly canRetry?: boolean;
}) {
  const words = useWords();
  const { session } = useTryOut();
  return (
    <article className={styles.sheet}>
      <p className={styles.refused}>
        <Icon name="late" size={14} />
        {text}
      </p>
      <div className={styles.acts}>
        {canRetry && (
          <Button size="s" onPress={() => void session.perform({ type: 'retry', token })}>
            {words.drawing.tryOut.retry}
          </Button>
        )}
        <Button size="s" variant="quiet" onPress={() => void session.perform({ type: 'skip', token })}>
          {words.cases.acts.skip}
        </Button>
      </div>
    </article>
  );
}
