// The head of an unfolded sub-process: picture, name, who, until when. The frame under it is drawn by the canvas.
import { Icon, type IconName } from '@baton/look';
import type { StepFacts, StepOverlay } from './editor-kind';
import styles from './frame-head.module.css';
import { useNameLang } from './spoken-lang';
import { useStepIcon } from './step-icons';

export interface FrameHeadProps {
  readonly icon: IconName;
  readonly name: string;
  readonly facts: StepFacts;
  readonly overlay: StepOverlay | undefined;
  readonly width: number;
}

export function FrameHead({ icon, name, facts, overlay, width }: FrameHeadProps) {
  const own = useStepIcon();
  const due = overlay?.words ?? facts.due;
  return (
    <span className={styles.head} style={{ inlineSize: width }}>
      <span className={styles.icon}>{own ?? <Icon name={icon} />}</span>
      <span dir="auto" lang={useNameLang()} data-part="name" className={styles.name}>
        {name}
      </span>
      {facts.who && (
        <span className={styles.quiet}>
          <bdi>{facts.who.name}</bdi>
        </span>
      )}
      {due && (
        <span dir="auto" data-part="due" className={styles.due}>
          <Icon name={overlay?.late ? 'late' : overlay?.done ? 'check' : 'clock'} size={12} />
          {due}
        </span>
      )}
      {facts.reminders > 0 && !overlay?.done && <Icon name="bell" size={12} className={styles.quiet} />}
    </span>
  );
}
