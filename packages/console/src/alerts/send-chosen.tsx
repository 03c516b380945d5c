// Several alerts that reached nobody go again at once: by the channel that each was for, or all by another that the host has.
import type { DeliveryRow } from '@baton/client';
import { useSendAgain } from '@baton/client/react';
import { Button, Select, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { useRefusal } from '../states/notice';
import { type ChannelId, isShut, useOtherChannels } from './other-channel';

export interface SendChosenProps {
  readonly rows: readonly DeliveryRow[];
  readonly onSent: () => void;
}

const OWN = 'own';

export function SendChosen({ rows, onSent }: SendChosenProps) {
  const { people, inbox } = useWords();
  const t = people.dead;
  const again = useSendAgain();
  const refusal = useRefusal();
  const others = useOtherChannels();
  const ways: readonly (ChannelId | typeof OWN)[] = rows.some(isShut) ? others : [OWN, ...others];
  const [wished, setWished] = useState<string>(OWN);
  const [isSending, setIsSending] = useState(false);
  const way = ways.find((one) => one === wished) ?? ways[0] ?? OWN;
  const send = async () => {
    setIsSending(true);
    const channel = way === OWN ? undefined : way;
    const results = await Promise.allSettled(rows.map(({ delivery }) => again.mutateAsync({ delivery, channel })));
    setIsSending(false);
    const failed = results.filter((result) => result.status === 'rejected');
    const sent = results.length - failed.length;
    if (sent > 0) toast({ text: t.sentChosen(sent), icon: 'check' });
    if (failed[0]) toast({ text: t.notSent(failed.length, refusal(failed[0].reason)), icon: 'late' });
    onSent();
  };
  return (
    <>
      <Select
        label={t.by}
        options={ways.map((id) => ({ id: id as string, name: id === OWN ? t.own : inbox.channels[id] }))}
        value={way as string}
        onChange={setWished}
      />
      <Button icon="retry" variant="primary" isPending={isSending} onPress={send}>
        {t.sendChosen(rows.length)}
      </Button>
    </>
  );
}
