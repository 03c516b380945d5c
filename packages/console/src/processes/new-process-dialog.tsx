// Asks for the name of a process that is begun, and opens the editor on it. From the list of processes and from the desk.
import { useProcesses } from '@baton/client/react';
import { Button, Dialog, TextField, useWords } from '@baton/look';
import { useState } from 'react';
import { useNavigation } from '../places/navigation';
import { keepNewName, newProcessId } from './new-process';

export function NewProcessDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, screens } = useWords();
  const navigation = useNavigation();
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const known = useProcesses().data?.rows.map((row) => row.id) ?? [];
  const create = () => {
    setWasTried(true);
    const trimmed = name.trim();
    if (trimmed === '') return;
    const processId = newProcessId(trimmed, known);
    keepNewName(processId, trimmed);
    navigation.go({ to: 'process', processId });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={screens.processes.create}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={create}>
            {screens.processes.createButton}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextField
          autoFocus
          label={screens.processes.name}
          value={name}
          onChange={setName}
          error={wasTried && name.trim() === '' ? screens.processes.nameNeeded : undefined}
        />
      </form>
    </Dialog>
  );
}
