// Until when, and reminders once there is a time target: for every kind of step that may have one.
import type { Deadline, NodeOf } from '@baton/core';
import { useEdit } from '../edit';
import { RemindSection } from '../remind/remind-section';
import { AppointmentSection } from './appointment-section';
import { DeadlineSection } from './deadline-section';
import { FurtherSection } from './further-section';

export function TimedSections({
  node,
}: {
  readonly node: NodeOf<'userTask' | 'receiveTask' | 'subProcess' | 'callActivity'>;
}) {
  const edit = useEdit();
  const set = (deadline: Deadline | undefined, typing = false) =>
    typing ? edit.typeNode(node, { deadline }) : edit.node(node, { deadline });
  return (
    <>
      <DeadlineSection node={node.id} deadline={node.deadline} onChange={set} readOnly={edit.readOnly} />
      {node.deadline && (
        <RemindSection node={node.id} deadline={node.deadline} onChange={set} readOnly={edit.readOnly} />
      )}
      <FurtherSection node={node} />
      {node.kind === 'userTask' && <AppointmentSection node={node} />}
    </>
  );
}
