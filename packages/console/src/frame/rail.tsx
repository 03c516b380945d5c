// The rail: places with their counts, processes, the working clock, and who is here.
import { useAlerts, useCases, useDeadLetters, useItems, useProcesses, useSession } from '@baton/client/react';
import { BatonMark, classes, hueOf, Icon, type IconName, useFormat, useWords } from '@baton/look';
import type { CSSProperties } from 'react';
import { useCompanyName } from '../directory/use-company-name';
import { useReadable } from '../language/use-readable';
import { PlaceLink } from '../places/navigation';
import { addressOf, type Place } from '../places/place';
import { PersonMenu } from './person-menu';
import styles from './rail.module.css';
import { RailClock } from './rail-clock';

export interface RailProps {
  /** Path of the address that is shown, for marking where one is. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly onFollow?: (() => void) | undefined;
}

interface RailPlace {
  readonly place: Place;
  readonly icon: IconName;
  readonly name: string;
  readonly count?: number | undefined;
  /** What holds something up. */
  readonly isTrouble?: boolean | undefined;
}

export function Rail({ path, search, onFollow }: RailProps) {
  const { shell, people } = useWords();
  const format = useFormat();
  const companyName = useCompanyName();
  const mine = useItems({ mine: true }).data?.total;
  const open = useCases({ status: ['active', 'suspended'], limit: 1 }).data?.total;
  const held = useCases({ status: ['active', 'suspended'], problem: true, limit: 1 }).data?.total;
  const unread = useAlerts().data?.unread;
  const mayAdminister = useSession().data?.permissions.includes('administer') ?? false;
  const undelivered = useDeadLetters(mayAdminister).data?.total;
  const readable = useReadable();
  const processes = useProcesses().data?.rows ?? [];
  const places: RailPlace[] = [
    { place: { to: 'items' }, icon: 'inbox', name: shell.places.tasks, count: mine },
    { place: { to: 'cases' }, icon: 'cases', name: shell.places.cases, count: open },
    ...(held
      ? [
          {
            place: { to: 'cases', view: 'problem' } as const,
            icon: 'warning' as const,
            name: shell.places.problems,
            count: held,
            isTrouble: true,
          },
        ]
      : []),
    { place: { to: 'alerts' }, icon: 'bell', name: shell.places.alerts, count: unread },
    ...(undelivered
      ? [
          {
            place: { to: 'alerts', dead: true } as const,
            icon: 'failed' as const,
            name: people.dead.segment,
            count: undelivered,
            isTrouble: true,
          },
        ]
      : []),
    { place: { to: 'processes' }, icon: 'diagram', name: shell.places.processes },
    { place: { to: 'calendars' }, icon: 'calendar', name: shell.places.calendars },
    { place: { to: 'people' }, icon: 'people', name: shell.places.people },
  ];
  const chosenProcess = path === '/cases' ? search.get('process') : null;
  return (
    <nav className={styles.rail} aria-label={shell.mainMenu}>
      <div className={styles.company}>
        <BatonMark size={22} />
        <bdi>{companyName}</bdi>
      </div>
      <div className={styles.scroll}>
        <ul className={styles.places}>
          {places.map(({ place, icon, name, count, isTrouble = false }) => (
            <li key={name}>
              <PlaceLink
                to={place}
                onFollow={onFollow}
                className={styles.place}
                isCurrent={
                  chosenProcess === null &&
                  isWithin(path, addressOf({ to: place.to } as Place)) &&
                  isTrouble === (search.get('view') === 'problem' || search.get('show') === 'dead')
                }
              >
                <Icon name={icon} />
                {name}
                {count !== undefined && count > 0 && (
                  <span className={classes(styles.count, isTrouble && styles.trouble)}>{format.number(count)}</span>
                )}
              </PlaceLink>
            </li>
          ))}
        </ul>
        {processes.some((process) => process.version !== null) && (
          <>
            <h2 className={styles.railHead}>{shell.processes}</h2>
            <ul className={styles.processes}>
              {processes
                .filter((process) => process.version !== null)
                .map((process) => (
                  <li key={process.id}>
                    <PlaceLink
                      to={{ to: 'cases', processId: process.id }}
                      onFollow={onFollow}
                      className={styles.place}
                      isCurrent={chosenProcess === process.id}
                    >
                      <span className={styles.swatch} style={{ '--hue': hueOf(process.id) } as CSSProperties} />
                      <bdi className={styles.cut}>{readable.name(process.id, process.name)}</bdi>
                      <span className={styles.count}>{format.number(process.running)}</span>
                    </PlaceLink>
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.foot}>
        <RailClock />
        <PersonMenu onFollow={onFollow} />
      </div>
    </nav>
  );
}

function isWithin(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}
