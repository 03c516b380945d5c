// What is told on the way: a message, a call to all, what is passed up, undoing, a jump.
import { Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { EVENT_ICONS } from '../event/event-icons';
import { freshThrow, THROWS, type ThrowEventDefinition } from '../event/event-kinds';
import { ToldFields } from '../event/told-fields';
import { Section } from '../section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const intermediateThrowEvent: PanelKind<'intermediateThrowEvent'> = {
  icon: 'send',
  Sections({ node }) {
    const { events } = useWords();
    const edit = useEdit();
    const { event } = node;
    return (
      <>
        <Section title={events.titles.throw} node={node.id} fields={['event']}>
          <Select
            label={events.kind}
            labelHidden
            isDisabled={edit.readOnly}
            options={THROWS.map((id) => ({ id, name: events.throws[id], icon: EVENT_ICONS[id] }))}
            value={event.type}
            onChange={(type) => type !== event.type && edit.node(node, { event: freshThrow(type) })}
          />
          <ToldFields
            value={event}
            parent={node.parent}
            onChange={(next, typing) =>
              (typing ? edit.typeNode : edit.node)(node, { event: next as ThrowEventDefinition })
            }
          />
        </Section>
        <NoteSection node={node} />
      </>
    );
  },
};
