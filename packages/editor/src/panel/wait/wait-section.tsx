// What a wait waits for: a while, a date in the case data, or a message from outside. Choosing another makes it a step of that kind.
import type { Node, NodeOf } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { Section } from '../section';

type Wait = NodeOf<'receiveTask'> | NodeOf<'intermediateCatchEvent'>;
type Until = 'time' | 'date' | 'message';

export function WaitSection({ node }: { readonly node: Wait }) {
  const words = useWords();
  const { dispatch, readOnly } = useEditor();
  const dates = useDiagram((diagram) => diagram.variables.find(({ type }) => type === 'date' || type === 'dateTime'));
  const { wait } = words.panel;
  const until: Until = untilOf(node);
  const choose = (next: Until) => {
    if (next !== until) dispatch({ type: 'updateNode', id: node.id, as: waitOf(node, next, dates?.name) });
  };
  return (
    <Section title={words.panel.sections.wait} node={node.id} fields={['event', 'message', 'correlationKey']}>
      <Select
        label={wait.until}
        labelHidden
        isDisabled={readOnly}
        options={[
          { id: 'time', name: wait.forTime, icon: 'wait' },
          { id: 'date', name: wait.forDate, icon: 'calendar', isDisabled: !dates },
          { id: 'message', name: wait.forMessage, icon: 'message' },
        ]}
        value={until}
        onChange={choose}
      />
      {node.kind === 'receiveTask' && <MessageFields node={node} />}
      {node.kind !== 'receiveTask' && node.event.type === 'timer' && <TimeFields node={node} event={node.event} />}
    </Section>
  );
}

function MessageFields({ node }: { readonly node: NodeOf<'receiveTask'> }) {
  const words = useWords();
  const edit = useEdit();
  return (
    <>
      <TypedText
        label={words.panel.wait.message}
        help={words.drawing.wait.hint}
        spellCheck="false"
        value={node.message ?? ''}
        onType={(message) => /^[\w.:-]+$/.test(message) && edit.typeNode(node, { message })}
      />
      <FormulaField
        label={words.panel.wait.matchBy}
        value={node.correlationKey ?? ''}
        canBeEmpty
        help={words.drawing.wait.keyHint}
        onType={(correlationKey) => edit.typeNode(node, { correlationKey })}
      />
    </>
  );
}

type Timer = Extract<NodeOf<'intermediateCatchEvent'>['event'], { type: 'timer' }>;

function TimeFields({ node, event }: { readonly node: NodeOf<'intermediateCatchEvent'>; readonly event: Timer }) {
  const words = useWords();
  const edit = useEdit();
  const { directory } = useEditor();
  const variables = useDiagram((diagram) => diagram.variables);
  const dates = variables.filter(({ type }) => type === 'date' || type === 'dateTime');
  return (
    <>
      {'for' in event.wait ? (
        <DurationField
          value={event.wait.for}
          onChange={(duration, typing) =>
            (typing ? edit.typeNode : edit.node)(node, { event: { ...event, wait: { for: duration } } })
          }
        />
      ) : (
        <Select
          label={words.panel.wait.forDate}
          labelHidden
          icon="calendar"
          options={dates.map(({ name, label }) => ({ id: name, name: label ?? name }))}
          value={'until' in event.wait ? event.wait.until : ''}
          onChange={(until) => edit.node(node, { event: { ...event, wait: { until } } })}
        />
      )}
      {directory.calendars.length > 1 && (
        <Select
          label={words.panel.untilWhen.calendar}
          icon="calendar"
          options={directory.calendars.map(({ id, name }) => ({ id, name }))}
          value={event.calendar ?? 'office'}
          onChange={(calendar) => edit.node(node, { event: { ...event, calendar } })}
        />
      )}
    </>
  );
}

function untilOf(node: Wait): Until {
  if (node.kind === 'receiveTask' || node.event.type !== 'timer') return 'message';
  return 'for' in node.event.wait ? 'time' : 'date';
}

/** The same step waiting for something else. */
function waitOf(node: Wait, until: Until, date: string | undefined): Node {
  const { id, name, lane, parent, note } = node;
  const base = { id, ...(name && { name }), ...(lane && { lane }), ...(parent && { parent }), ...(note && { note }) };
  if (until === 'message') return { ...base, kind: 'receiveTask', message: 'message.received' };
  const wait = until === 'date' && date ? { until: date } : ({ for: { amount: 1, unit: 'workingDays' } } as const);
  return { ...base, kind: 'intermediateCatchEvent', event: { type: 'timer', wait } };
}
