// The address of a process that is not there, or not for the reader: says so, with the way back.
import { Button, useWords } from '@baton/look';
import { useNavigation } from '../places/navigation';
import { Notice } from '../states/notice';

export function ProcessGone() {
  const t = useWords().screens.processes;
  const navigation = useNavigation();
  return (
    <Notice
      icon="diagram"
      title={t.goneTitle}
      act={
        <Button icon="back" onPress={() => navigation.go({ to: 'processes' })}>
          {t.all}
        </Button>
      }
    >
      {t.goneBody}
    </Notice>
  );
}
