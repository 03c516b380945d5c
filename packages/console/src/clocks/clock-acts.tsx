// What may be done with one time target of a running case, for who may act on it: move its due time, hold it up, let it go on.
import type { CaseClock, CaseDetail } from '@baton/client';
import { IconButton, Menu, MenuItem, useWords } from '@baton/look';
import { useState } from 'react';
import { useNavigation } from '../places/navigation';
import type { WorkingTime } from '../time/use-working-time';
import { MoveDueDialog } from './move-due-dialog';
import { PauseDialog } from './pause-dialog';
import { causesToEnd, ResumeDialog } from './resume-dialog';
import { isOpen, isPaused } from './states';

export interface ClockActsProps {
  readonly detail: CaseDetail;
  readonly clock: CaseClock;
  readonly time: WorkingTime;
  /** It stays the one that is looked at, also where another is more urgent now. */
  readonly staysShown?: boolean | undefined;
}

export function ClockActs({ detail, clock, time, staysShown }: ClockActsProps) {
  const { clocks } = useWords();
  const navigation = useNavigation();
  const [open, setOpen] = useState<'move' | 'pause' | 'resume' | null>(null);
  if (detail.case.status !== 'active' || !isOpen(clock) || clock.course.isAppointment) return null;
  const close = () => {
    setOpen(null);
    if (staysShown)
      navigation.go({ to: 'case', instanceId: detail.case.instanceId, clock: clock.id }, { replace: true });
  };
  const parts = { detail, clock, time, onClose: close };
  const mayResume = causesToEnd(clock).length > 0;
  return (
    <>
      <Menu
        trigger={<IconButton icon="more" size="s" variant="plain" label={`${clocks.acts.label}: ${clock.name}`} />}
        placement="bottom end"
      >
        {!isPaused(clock) && (
          <MenuItem icon="clock" onAction={() => setOpen('move')}>
            {clocks.acts.move}
          </MenuItem>
        )}
        {!clock.course.isRegulatory && (
          <MenuItem icon="pause" onAction={() => setOpen('pause')}>
            {clocks.acts.pause}
          </MenuItem>
        )}
        {mayResume && (
          <MenuItem icon="play" onAction={() => setOpen('resume')}>
            {clocks.acts.resume}
          </MenuItem>
        )}
      </Menu>
      {open === 'move' && <MoveDueDialog {...parts} />}
      {open === 'pause' && <PauseDialog {...parts} />}
      {open === 'resume' && mayResume && <ResumeDialog {...parts} />}
    </>
  );
}
