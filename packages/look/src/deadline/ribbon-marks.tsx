// The ladder on the ribbon: a line and a figure for each rung, crimson after due. Names that would touch move aside.
import { classes } from '../class-names';
import { useFormat, useWords } from '../locale/locale-provider';
import styles from './ribbon.module.css';
import type { RibbonScale } from './ribbon-scale';
import type { RibbonMark } from './shade';

export interface RibbonMarksProps {
  readonly scale: RibbonScale;
  readonly marks: readonly RibbonMark[];
  readonly dueAt: number;
  readonly litMark?: string | undefined;
  readonly onMarkHover?: ((id: string | null) => void) | undefined;
}

/** Nearer than this to Due a figure moves to its own side of the line. */
const NEAR_DUE_PX = 30;
const FIGURE_PX = 24;

export function RibbonMarks({ scale, marks, dueAt, litMark, onMarkHover }: RibbonMarksProps) {
  const { deadline } = useWords();
  const format = useFormat();
  const due = scale.positionOf(dueAt);
  let labelledUpTo = Number.NEGATIVE_INFINITY;
  const placed = [...marks]
    .sort((one, other) => one.at - other.at)
    .map((mark) => {
      const position = scale.positionOf(mark.at);
      const away = position - due;
      const side = Math.abs(away) >= NEAR_DUE_PX ? 'middle' : away < 0 ? 'before' : 'after';
      const isLabelled = position - labelledUpTo >= FIGURE_PX;
      if (isLabelled) labelledUpTo = position;
      return { mark, position, side, isLabelled } as const;
    });
  return (
    <ul className={styles.marks}>
      {placed.map(({ mark, position, side, isLabelled }) => (
        <li
          key={mark.id}
          className={classes(
            styles.mark,
            mark.tone === 'late' && styles.late,
            styles[side],
            litMark === mark.id && styles.lit,
          )}
          style={{ insetInlineStart: position }}
          onPointerEnter={() => onMarkHover?.(mark.id)}
          onPointerLeave={() => onMarkHover?.(null)}
        >
          {isLabelled && (
            <span aria-hidden className={styles.figure}>
              {mark.label}
            </span>
          )}
          <span className={styles.said}>{deadline.mark(mark.says ?? mark.label, format.instant(mark.at))}</span>
        </li>
      ))}
    </ul>
  );
}
