// How much of the budget is used, drawn clockwise; a full ring with "!" is late. It stands before a due time in lists.
import { classes } from '../class-names';
import { useFormat, useWords } from '../locale/locale-provider';
import styles from './budget-ring.module.css';

export type BudgetTone = 'onTrack' | 'atRisk' | 'overdue' | 'paused' | 'done';

export interface BudgetRingProps {
  /** Share of the budget that is used, 0 to 1; more than 1 is late. */
  readonly share: number;
  /** When absent: late above 1, at risk from 0.8. */
  readonly tone?: BudgetTone | undefined;
  readonly size?: number | undefined;
  /** Spoken, where no words stand beside it. */
  readonly isNamed?: boolean | undefined;
}

const RADIUS = 6.5;
const AROUND = 2 * Math.PI * RADIUS;

export function BudgetRing({ share, tone = toneOfShare(share), size = 18, isNamed }: BudgetRingProps) {
  const { controls } = useWords();
  const format = useFormat();
  const part = Math.min(Math.max(share, 0), 1);
  const name = tone === 'overdue' ? controls.late : controls.budgetUsed(format.percent(part));
  return (
    <span className={classes(styles.ring, styles[tone])} {...(isNamed ? { role: 'img', 'aria-label': name } : {})}>
      <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r={RADIUS} className={styles.track} />
        {tone === 'overdue' && <path d="M9 5.7v4M9 12v.1" className={styles.sign} />}
        {tone === 'paused' && <path d="M7.6 6.8v4.4M10.4 6.8v4.4" className={styles.sign} />}
        {tone !== 'paused' && (
          <circle
            cx="9"
            cy="9"
            r={RADIUS}
            className={styles.fill}
            strokeDasharray={`${(tone === 'overdue' ? 1 : part) * AROUND} ${AROUND}`}
            transform="rotate(-90 9 9)"
          />
        )}
      </svg>
    </span>
  );
}

export function toneOfShare(share: number): BudgetTone {
  if (share > 1) return 'overdue';
  return share >= 0.8 ? 'atRisk' : 'onTrack';
}
