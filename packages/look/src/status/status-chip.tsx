// The status language: each state of a step or a case has one icon, one word and one tone, everywhere.
import type { Words } from '@baton/words';
import { BatonGlyph } from '../brand/baton-glyph';
import type { IconName } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import { Chip, type Tone } from './chip';

export type StatusName =
  | 'onTrack'
  | 'atRisk'
  | 'overdue'
  | 'paused'
  | 'stalled'
  | 'failed'
  | 'done'
  | 'cancelled'
  | 'draft'
  | 'unbroken'
  | 'broken'
  | 'youHold';

export interface StatusChipProps {
  readonly status: StatusName;
  /** More exact words instead of the state's own: "Waiting for client". */
  readonly children?: string | undefined;
  readonly look?: 'soft' | 'bare' | undefined;
}

export function StatusChip({ status, children, look }: StatusChipProps) {
  const { status: words } = useWords();
  const { tone, icon } = statusLooks[status];
  return (
    <Chip
      tone={tone}
      {...(icon === 'baton' ? { picture: <BatonGlyph size={13} /> } : { icon })}
      look={status === 'cancelled' ? 'line' : look}
    >
      {children ?? words[status]}
    </Chip>
  );
}

/** Tone and icon of each state, for places that draw it themselves (a step's card, a row of a list). */
export const statusLooks = {
  onTrack: { tone: 'neutral', icon: 'arrow' },
  atRisk: { tone: 'risk', icon: 'clock' },
  overdue: { tone: 'late', icon: 'late' },
  paused: { tone: 'paused', icon: 'pause' },
  stalled: { tone: 'paused', icon: 'stalled' },
  failed: { tone: 'late', icon: 'failed' },
  done: { tone: 'ok', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'cancel' },
  draft: { tone: 'accent', icon: 'edit' },
  unbroken: { tone: 'ok', icon: 'shield' },
  broken: { tone: 'late', icon: 'late' },
  youHold: { tone: 'baton', icon: 'baton' },
} as const satisfies Record<StatusName & keyof Words['status'], { tone: Tone; icon: IconName | 'baton' }>;
