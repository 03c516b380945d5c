// What operations may do with a case: pause it or let it go on, change its data, cancel it. Each asks for a reason that goes to the log.
import type { CaseDetail } from '@baton/client';
import { useCancel, useResume, useSuspend } from '@baton/client/react';
import { Button, IconButton, Menu, MenuItem, Switch, toast, useWords } from '@baton/look';
import { useState } from 'react';
import styles from './case-acts.module.css';
import { ChangeDataDialog } from './change-data-dialog';
import dialog from './dialogs.module.css';
import { ReasonDialog } from './reason-dialog';
import { SkipDialog } from './skip-dialog';
import { UndoPreview } from './undo-preview';

type Open = 'pause' | 'resume' | 'cancel' | 'data' | { readonly skip: number } | null;

export function CaseActs({ detail }: { readonly detail: CaseDetail }) {
  const { cases, common, screens } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const [undo, setUndo] = useState(false);
  const suspend = useSuspend();
  const resume = useResume();
  const cancel = useCancel();
  const { instanceId, key, status, places, undoing } = detail.case;
  // Only where the drawing says how something is undone, and it is not being undone already.
  const canUndo = undoing === undefined && detail.diagram.nodes.some(isUndo);
  const hasDone = detail.state.undoes.length > 0;
  if (status !== 'active' && status !== 'suspended') return null;
  const close = () => setOpen(null);
  const said = (text: string) => () => {
    toast({ text });
    close();
  };
  return (
    <>
      {status === 'active' ? (
        <Button icon="pause" onPress={() => setOpen('pause')} className={styles.act}>
          <span>{cases.acts.pause}</span>
        </Button>
      ) : (
        <Button icon="play" onPress={() => setOpen('resume')} className={styles.act}>
          <span>{cases.acts.resume}</span>
        </Button>
      )}
      <Menu trigger={<IconButton icon="more" label={common.moreActions} variant="plain" />} placement="bottom end">
        <MenuItem icon="edit" onAction={() => setOpen('data')}>
          {cases.acts.editData}
        </MenuItem>
        {places.map((place) => (
          <MenuItem key={place.token} icon="next" hint={place.name} onAction={() => setOpen({ skip: place.token })}>
            {cases.acts.skip}
          </MenuItem>
        ))}
        <MenuItem icon="cancel" isDanger onAction={() => setOpen('cancel')}>
          {cases.acts.cancel}
        </MenuItem>
      </Menu>
      {open === 'pause' && (
        <ReasonDialog
          title={cases.pauseDialog.title(key)}
          effect={cases.pauseDialog.effect}
          button={cases.acts.pause}
          act={suspend}
          onSend={(reason, done) => suspend.mutate({ instanceId, reason }, { onSuccess: done })}
          onDone={said(cases.pauseDialog.paused(key))}
          onClose={close}
        />
      )}
      {open === 'resume' && (
        <ReasonDialog
          title={screens.resume.title(key)}
          button={cases.acts.resume}
          act={resume}
          onSend={(reason, done) => resume.mutate({ instanceId, reason }, { onSuccess: done })}
          onDone={said(cases.pauseDialog.resumed(key))}
          onClose={close}
        />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={cases.cancelDialog.title(key)}
          effect={cases.cancelDialog.effect}
          button={cases.cancelDialog.button}
          keep={cases.cancelDialog.keep}
          isDanger
          act={cancel}
          onSend={(reason, done) =>
            cancel.mutate({ instanceId, reason, ...(undo ? { undo } : {}) }, { onSuccess: done })
          }
          onDone={said(undo ? cases.cancelDialog.undoing(key) : cases.cancelDialog.cancelled(key))}
          onClose={close}
        >
          {canUndo && hasDone && (
            <Switch isSelected={undo} onChange={setUndo}>
              {cases.cancelDialog.undo}
            </Switch>
          )}
          {canUndo &&
            (hasDone ? (
              <UndoPreview detail={detail} />
            ) : (
              <p className={dialog.effect}>{cases.cancelDialog.nothingToUndo}</p>
            ))}
        </ReasonDialog>
      )}
      {open === 'data' && <ChangeDataDialog detail={detail} onClose={close} />}
      {open !== null && typeof open === 'object' && <SkipDialog detail={detail} token={open.skip} onClose={close} />}
    </>
  );
}

/** The drawing says how something is undone. */
function isUndo(node: CaseDetail['diagram']['nodes'][number]): boolean {
  return node.kind === 'boundaryEvent' && node.event.type === 'compensation';
}
