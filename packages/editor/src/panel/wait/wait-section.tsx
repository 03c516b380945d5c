// What a wait waits for: a while, a date in the case data, a timetable, a message from outside, a call to all, something that becomes true, a
// jump. Choosing another makes it a step of the kind that can wait for it.
import type { Node, NodeOf } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { CaughtFields } from '../event/caught-fields';
import { EVENT_ICONS } from '../event/event-icons';
import { type CatchEventDefinition, freshCondition } from '../event/event-kinds';
import { MessageFields } from '../event/names-fields';
import { basisOf, freshWait, type WaitBasis, WaitValue } from '../event/timing-fields';
import { Section } from '../section';

type Wait = NodeOf<'receiveTask'> | NodeOf<'intermediateCatchEvent'>;
type Until = WaitBasis | 'message' | 'signal' | 'condition' | 'link';

export function WaitSection({ node }: { readonly node: Wait }) {
  const words = useWords();
  const { dispatch, readOnly } = useEditor();
  const variables = useDiagram((diagram) => diagram.variables);
  const date = variables.find(({ type }) => type === 'date' || type === 'dateTime')?.name;
  const { wait } = words.panel;
  const { events } = words;
  const until = untilOf(node);
  const choose = (next: Until) => {
    if (next !== until)
      dispatch({ type: 'updateNode', id: node.id, as: waitOf(node, next, date, variables[0]?.name ?? 'true') });
  };
  return (
    <Section
      title={words.panel.sections.wait}
      node={node.id}
      fields={['event', 'message', 'messageFrom', 'correlationKey']}
    >
      <Select
        label={wait.until}
        labelHidden
        isDisabled={readOnly}
        options={[
          { id: 'for', name: wait.forTime, icon: 'wait' },
          { id: 'until', name: wait.forDate, icon: 'calendar', isDisabled: date === undefined },
          { id: 'message', name: wait.forMessage, icon: EVENT_ICONS.message },
          { id: 'signal', name: events.catches.signal, icon: EVENT_ICONS.signal },
          { id: 'condition', name: wait.forCondition, icon: EVENT_ICONS.condition },
          { id: 'cron', name: events.timing.cron, icon: 'clock' },
          { id: 'expression', name: events.timing.expression, icon: 'clock' },
          { id: 'link', name: events.catches.link, icon: EVENT_ICONS.link },
        ]}
        value={until}
        onChange={choose}
      />
      {node.kind === 'receiveTask' ? <Receives node={node} /> : <Catches node={node} />}
    </Section>
  );
}

function Receives({ node }: { readonly node: NodeOf<'receiveTask'> }) {
  const edit = useEdit();
  return (
    <MessageFields
      value={{ message: node.message, messageFrom: node.messageFrom, correlationKey: node.correlationKey }}
      direction="catch"
      onChange={({ message, messageFrom, correlationKey }, typing) =>
        (typing ? edit.typeNode : edit.node)(node, { message, messageFrom, correlationKey })
      }
    />
  );
}

function Catches({ node }: { readonly node: NodeOf<'intermediateCatchEvent'> }) {
  const words = useWords();
  const edit = useEdit();
  const { directory } = useEditor();
  const { event } = node;
  const set = (next: CatchEventDefinition, typing = false) =>
    (typing ? edit.typeNode : edit.node)(node, { event: next });
  if (event.type !== 'timer')
    return <CaughtFields value={event} onChange={(next, typing) => set(next as CatchEventDefinition, typing)} />;
  return (
    <>
      <WaitValue value={event.wait} onChange={(wait, typing) => set({ ...event, wait }, typing)} />
      {directory.calendars.length > 1 && (
        <Select
          label={words.panel.untilWhen.calendar}
          icon="calendar"
          isDisabled={edit.readOnly}
          options={directory.calendars.map(({ id, name }) => ({ id, name }))}
          value={event.calendar ?? 'office'}
          onChange={(calendar) => set({ ...event, calendar })}
        />
      )}
    </>
  );
}

function untilOf(node: Wait): Until {
  if (node.kind === 'receiveTask') return 'message';
  return node.event.type === 'timer' ? basisOf(node.event.wait) : node.event.type;
}

/** The same step waiting for something else. */
function waitOf(node: Wait, until: Until, date: string | undefined, data: string): Node {
  const { id, name, lane, parent, note } = node;
  const base = { id, ...(name && { name }), ...(lane && { lane }), ...(parent && { parent }), ...(note && { note }) };
  const kind = 'intermediateCatchEvent';
  switch (until) {
    case 'message':
      return { ...base, kind: 'receiveTask', message: 'message.received' };
    case 'signal':
      return { ...base, kind, event: { type: 'signal', signal: 'signal' } };
    case 'condition':
      return { ...base, kind, event: { type: 'condition', when: freshCondition(data) } };
    case 'link':
      return { ...base, kind, event: { type: 'link', link: '1' } };
    default:
      return { ...base, kind, event: { type: 'timer', wait: freshWait(until, date) } };
  }
}
