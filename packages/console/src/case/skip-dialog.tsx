// Skipping a step that waits: on which path the case goes on, and why.
import type { CaseDetail } from '@baton/client';
import { useSkip } from '@baton/client/react';
import { RadioCards, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { ReasonDialog } from './reason-dialog';

export interface SkipDialogProps {
  readonly detail: CaseDetail;
  readonly token: number;
  readonly onClose: () => void;
}

export function SkipDialog({ detail, token, onClose }: SkipDialogProps) {
  const { screens } = useWords();
  const skip = useSkip();
  const place = detail.case.places.find((one) => one.token === token);
  const ways = detail.diagram.flows.filter((flow) => flow.from === place?.node);
  const [way, setWay] = useState<string | null>(null);
  const chosen = way ?? ways[0]?.id ?? null;
  const nameOf = (id: string) => detail.diagram.nodes.find((node) => node.id === id)?.name ?? id;
  if (!place) return null;
  const flow = ways.find((one) => one.id === chosen);
  const next = detail.diagram.nodes.find((node) => node.id === flow?.to);
  const then =
    next?.kind === 'exclusiveGateway'
      ? screens.skip.decided(nameOf(next.id))
      : next?.kind === 'endEvent'
        ? screens.skip.ends(nameOf(next.id))
        : '';
  const effect = [screens.skip.effect, then].filter(Boolean).join(' ');
  return (
    <ReasonDialog
      title={screens.skip.title(place.name)}
      effect={effect}
      button={screens.skip.button}
      act={skip}
      onSend={(reason, done) =>
        skip.mutate(
          {
            instanceId: detail.case.instanceId,
            token,
            reason,
            ...(ways.length > 1 && chosen !== null ? { flow: chosen } : {}),
          },
          { onSuccess: done },
        )
      }
      onDone={() => {
        toast({ text: screens.skip.done(place.name) });
        onClose();
      }}
      onClose={onClose}
    >
      {ways.length > 1 && (
        <RadioCards
          label={screens.skip.way}
          arrangement="list"
          value={chosen}
          onChange={setWay}
          cards={ways.map((flow) => ({
            id: flow.id,
            name: flow.name ?? nameOf(flow.to),
            hint: flow.name ? nameOf(flow.to) : undefined,
          }))}
        />
      )}
    </ReasonDialog>
  );
}
