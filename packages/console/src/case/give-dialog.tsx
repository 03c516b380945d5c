// Handing over a task that is seen from its case: any person may be chosen, so the task is loaded for what the choice shows.
import { useItem } from '@baton/client/react';
import { HandOverDialog } from '../work-items/hand-over-dialog';

export interface GiveDialogProps {
  readonly instanceId: string;
  readonly item: number;
  readonly onClose: () => void;
}

export function GiveDialog({ instanceId, item, onClose }: GiveDialogProps) {
  const detail = useItem(instanceId, item).data;
  return detail ? <HandOverDialog detail={detail} onClose={onClose} onDone={onClose} /> : null;
}
