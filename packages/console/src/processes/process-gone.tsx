// The address of a process that is not there, or not for the reader yet: says which, who can help, and the way back.
import { Button, useWords } from '@baton/look';
import { useNavigation } from '../places/navigation';
import { Notice } from '../states/notice';

export interface ProcessGoneProps {
  /** It is drawn, and not published. */
  readonly name?: string | undefined;
  /** A sentence about who draws here. */
  readonly helpers?: string | undefined;
}

export function ProcessGone({ name = '', helpers = '' }: ProcessGoneProps) {
  const t = useWords().screens.processes;
  const navigation = useNavigation();
  return (
    <Notice
      icon="diagram"
      title={name === '' ? t.goneTitle : t.unpublishedTitle(name)}
      act={
        <Button icon="back" onPress={() => navigation.go({ to: 'processes' })}>
          {t.all}
        </Button>
      }
    >
      {name === '' ? t.goneBody : t.unpublishedBody} {helpers}
    </Notice>
  );
}
