// The ground of the ribbon: time that counts, the budget, its last fifth, time after due, and what is folded.
import { Fragment } from 'react';
import { classes } from '../class-names';
import styles from './ribbon.module.css';
import type { RibbonScale, RibbonSegment } from './ribbon-scale';
import { addWorking, workingBetween } from './working-time';

export interface RibbonSegmentsProps {
  readonly scale: RibbonScale;
  readonly startAt: number;
  readonly dueAt: number;
  readonly overUntilAt: number;
}

const WARM_FROM = 0.8;

export function RibbonSegments({ scale, startAt, dueAt, overUntilAt }: RibbonSegmentsProps) {
  const shades = scale.segments.map((segment) => segment.shade);
  const warmAt = addWorking(shades, startAt, workingBetween(shades, startAt, dueAt) * WARM_FROM);
  const last = scale.segments.length - 1;
  return (
    <div aria-hidden className={styles.ground}>
      {scale.segments.map((segment, index) => (
        <Fragment key={segment.shade.fromAt}>
          <Piece
            start={segment.start}
            width={segment.width}
            className={classes(
              !segment.shade.working && styles.folded,
              index === 0 && styles.first,
              index === last && styles.last,
            )}
          />
          {segment.shade.working && (
            <>
              <Part segment={segment} fromAt={startAt} toAt={warmAt} className={styles.used} />
              <Part segment={segment} fromAt={warmAt} toAt={dueAt} className={styles.warm} />
              <Part segment={segment} fromAt={dueAt} toAt={overUntilAt} className={styles.over} />
            </>
          )}
        </Fragment>
      ))}
    </div>
  );
}

interface PartProps {
  readonly segment: RibbonSegment;
  readonly fromAt: number;
  readonly toAt: number;
  readonly className: string | undefined;
}

/** What of [fromAt, toAt) lies in this segment. */
function Part({ segment: { shade, start, width }, fromAt, toAt, className }: PartProps) {
  const perMs = width / (shade.toAt - shade.fromAt);
  const begin = Math.max(fromAt, shade.fromAt);
  const end = Math.min(toAt, shade.toAt);
  if (end <= begin) return null;
  return <Piece start={start + (begin - shade.fromAt) * perMs} width={(end - begin) * perMs} className={className} />;
}

function Piece({ start, width, className }: { start: number; width: number; className: string | undefined }) {
  return <i className={classes(styles.piece, className)} style={{ insetInlineStart: start, inlineSize: width }} />;
}
