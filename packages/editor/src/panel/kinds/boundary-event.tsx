// If this happens meanwhile: on which step, what happens, and whether the step is given up.
import type { Node } from '@baton/core';
import { Icon, RadioCards, Select, useWords } from '@baton/look';
import { useDiagram, useNode } from '../../document/editor-context';
import { useEdit } from '../edit';
import { CaughtFields } from '../event/caught-fields';
import { EVENT_ICONS } from '../event/event-icons';
import { BOUNDARIES, type BoundaryEventDefinition, freshBoundary } from '../event/event-kinds';
import { StepTimeFields } from '../event/step-time-fields';
import { HandlerField } from '../event/undo-fields';
import { useNames } from '../names';
import styles from '../panel.module.css';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const boundaryEvent: PanelKind<'boundaryEvent'> = {
  icon: 'meanwhile',
  Sections({ node }) {
    const { drawing, events, panel } = useWords();
    const names = useNames();
    const edit = useEdit();
    const host = useNode(node.attachedTo);
    const first = useDiagram((diagram) => diagram.variables[0]?.name ?? 'true');
    const handler = useDiagram((diagram) => diagram.nodes.find(onlyUndoes)?.id);
    const { event } = node;
    const set = (next: BoundaryEventDefinition, typing = false) =>
      (typing ? edit.typeNode : edit.node)(node, { event: next });
    const isTransaction = host?.kind === 'subProcess' && host.variant === 'transaction';
    const kinds = isTransaction || event.type === 'cancel' ? ([...BOUNDARIES, 'cancel'] as const) : BOUNDARIES;
    // Undoing and a cancelled whole have no "goes on beside"; an exception always ends its step.
    const mayGoOn = event.type !== 'compensation' && event.type !== 'cancel' && event.type !== 'error';
    return (
      <>
        <Section title={events.titles.boundary} node={node.id} fields={['attachedTo', 'event']}>
          <div className={styles.row}>
            <Icon name="arrow" size={14} />
            <span>{drawing.meanwhile.sits(names.step(node.attachedTo))}</span>
          </div>
          <Select
            label={events.kind}
            labelHidden
            isDisabled={edit.readOnly}
            options={kinds.map((id) => ({
              id,
              name: events.catches[id],
              icon: EVENT_ICONS[id],
              isDisabled: id === 'compensation' && handler === undefined,
            }))}
            value={event.type}
            onChange={(type) => {
              if (type === event.type) return;
              const ends = type === 'error' || type === 'cancel' || type === 'compensation';
              edit.node(node, {
                event: freshBoundary(type, first, handler ?? ''),
                ...(ends && { interrupting: true }),
              });
            }}
          />
          {event.type === 'timer' ? (
            <StepTimeFields value={event} goesOn={!node.interrupting} onChange={set} />
          ) : event.type === 'compensation' ? (
            <HandlerField value={event.handler} onChange={(chosen) => set({ type: 'compensation', handler: chosen })} />
          ) : (
            <CaughtFields value={event} onChange={(next, typing) => set(next as BoundaryEventDefinition, typing)} />
          )}
        </Section>
        {mayGoOn && (
          <Section title={panel.advanced.interrupting} node={node.id} fields={['interrupting']}>
            <RadioCards
              label={panel.advanced.interrupting}
              labelHidden
              arrangement="list"
              isDisabled={edit.readOnly}
              cards={[
                { id: 'gives', name: drawing.meanwhile.gives },
                { id: 'goesOn', name: drawing.meanwhile.goesOn },
              ]}
              value={node.interrupting ? 'gives' : 'goesOn'}
              onChange={(id) => edit.node(node, { interrupting: id === 'gives' })}
            />
          </Section>
        )}
        <NoteSection node={node} />
      </>
    );
  },
};

function onlyUndoes(node: Node): boolean {
  return 'forCompensation' in node && node.forCompensation === true;
}
