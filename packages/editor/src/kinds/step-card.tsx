// The card of a step: icon and name, and below who, until when, and that it reminds. Tasks, waits, automatic steps and sub-processes are
// this card in different outlines.
import { classes, hueOf, Icon, type IconName, initialsOf } from '@baton/look';
import { Pause } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { textWidth } from '../layout/text-width';
import type { StepFacts, StepOverlay, Who } from './editor-kind';
import { useNameLang } from './spoken-lang';
import styles from './step-card.module.css';
import { useStepIcon } from './step-icons';

export interface StepCardProps {
  readonly icon: IconName;
  readonly name: string;
  /** Stands for a name that is still missing. */
  readonly unnamed: string;
  readonly facts: StepFacts;
  readonly overlay: StepOverlay | undefined;
  readonly outline?: 'card' | 'wait' | 'automatic' | 'sub' | 'called' | 'meanwhile' | 'together';
}

/** Of a name in its line: beside its picture and signs. */
const NAME = { size: 13.5, room: 136 } as const;

export function StepCard({ icon, name, unnamed, facts, overlay, outline = 'card' }: StepCardProps) {
  const own = useStepIcon();
  const who: Who | null = overlay?.who
    ? { name: overlay.who, person: overlay.person ?? { id: overlay.who, name: overlay.who } }
    : facts.who;
  // That a step is done by itself its picture says as well: a long name takes the line.
  const isSaidTwice = who?.icon === 'automatic' && textWidth(name, NAME.size) > NAME.room;
  const isBare = (!who || isSaidTwice) && !overlay?.words && !facts.due && facts.reminders === 0;
  return (
    <span className={classes(styles.card, styles[outline])} data-part="card" data-bare={isBare || undefined}>
      <span className={styles.top} data-part="top">
        <span className={styles.icon} data-part="icon">
          {own ?? <Icon name={icon} />}
        </span>
        <span
          dir="auto"
          lang={useNameLang()}
          data-part="name"
          className={classes(styles.name, !name && styles.unnamed)}
        >
          {name || unnamed}
        </span>
        {facts.extras?.map(({ icon: sign }) => (
          <span key={sign} className={styles.extra} data-part="extra">
            <Icon name={sign} size={13} />
          </span>
        ))}
      </span>
      {!isBare && (
        <span className={styles.meta} data-part="meta">
          {who && <Picture who={who} />}
          <span className={styles.role}>
            <bdi>{who?.name}</bdi>
          </span>
          <Due facts={facts} overlay={overlay} />
          {facts.reminders > 0 && !overlay?.done && <Icon name="bell" size={12} className={styles.bell} />}
        </span>
      )}
      <FarSign overlay={overlay} />
    </span>
  );
}

function Picture({ who }: { who: Who }) {
  if (!who.person)
    return <span className={styles.picture}>{<Icon name={who.icon ?? 'people'} size={10} stroke={2} />}</span>;
  return (
    <span className={classes(styles.picture, styles.person)} style={{ '--hue': hueOf(who.person.id) } as CSSProperties}>
      {initialsOf(who.person.name)}
    </span>
  );
}

function Due({ facts, overlay }: { facts: StepFacts; overlay: StepOverlay | undefined }) {
  const words = overlay?.words ?? facts.due;
  if (!words) return null;
  const [sign, tone] = signOf(overlay);
  return (
    <span dir="auto" data-part="due" className={classes(styles.due, tone)}>
      {sign}
      {words}
    </span>
  );
}

function signOf(overlay: StepOverlay | undefined): [ReactNode, string | undefined] {
  if (overlay?.done && !overlay.late) return [<Icon key="sign" name="check" size={12} />, styles.done];
  if (overlay?.paused) return [<Pause key="sign" size={12} strokeWidth={2} aria-hidden />, styles.paused];
  if (overlay?.late) return [<Icon key="sign" name="late" size={12} />, styles.late];
  if (overlay?.atRisk) return [<Icon key="sign" name="clock" size={12} />, styles.risk];
  return [<Icon key="sign" name="clock" size={12} />, undefined];
}

/** Seen from afar the state is a sign before the name. */
function FarSign({ overlay }: { overlay: StepOverlay | undefined }) {
  const sign = overlay?.paused ? (
    <Pause size={18} strokeWidth={2.2} aria-hidden />
  ) : overlay?.late && !overlay.done ? (
    <Icon name="late" size={18} stroke={2.2} />
  ) : null;
  return (
    sign && (
      <span data-part="far" className={classes(styles['far-sign'], overlay?.late && !overlay.paused && styles.late)}>
        {sign}
      </span>
    )
  );
}
