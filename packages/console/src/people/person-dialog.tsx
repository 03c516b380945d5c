// One person, to be added or changed: who they are, what they may do, when they are away.
import type { Person } from '@baton/client';
import { useSavePerson } from '@baton/client/react';
import { Button, Dialog, Tabs, toast, useWords } from '@baton/look';
import { useState } from 'react';
import { useRefusal } from '../states/notice';
import { Trouble } from '../states/trouble';
import { AbsenceFields } from './absence-fields';
import { PersonFields, type PersonFieldsProps } from './person-fields';
import { type DraftProblem, draftOf, personOf } from './person-form';
import { useDayClock } from './use-day-clock';
import { WorkFields } from './work-fields';

export interface PersonDialogProps {
  /** Null: someone new. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

type Tab = 'person' | 'work' | 'absences';
const TAB_OF: Record<DraftProblem, Tab> = { name: 'person', id: 'person', skills: 'work', absence: 'absences' };

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { people, common } = useWords();
  const days = useDayClock();
  const save = useSavePerson();
  const refusal = useRefusal();
  const [draft, setDraft] = useState(() => draftOf(person, days));
  const [tab, setTab] = useState<Tab>('person');
  const [wasTried, setWasTried] = useState(false);
  const read = personOf(draft, person, days);
  const problem = typeof read === 'string' ? read : null;
  const isNew = person === null;

  const send = () => {
    setWasTried(true);
    if (typeof read === 'string') {
      setTab(TAB_OF[read]);
      return;
    }
    save.mutate(
      { person: read, isNew },
      {
        onSuccess: () => {
          toast({ text: people.saved(read.name), icon: 'check' });
          onClose();
        },
      },
    );
  };

  const fields: PersonFieldsProps = {
    draft,
    isNew,
    problem: wasTried ? problem : null,
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={person ? people.change(person.name) : people.add}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isPending={save.isPending} onPress={send}>
            {people.save}
          </Button>
        </>
      }
    >
      <Tabs
        label={person?.name ?? people.add}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'person', name: people.tabs.person, content: <PersonFields {...fields} /> },
          { id: 'work', name: people.tabs.work, content: <WorkFields {...fields} /> },
          {
            id: 'absences',
            name: people.tabs.absences,
            ...(draft.absences.length > 0 ? { count: draft.absences.length } : {}),
            content: <AbsenceFields {...fields} />,
          },
        ]}
      />
      {save.isError && <Trouble>{refusal(save.error)}</Trouble>}
    </Dialog>
  );
}
