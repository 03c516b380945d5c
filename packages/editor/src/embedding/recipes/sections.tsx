// What the CRM knows of a step, as a section of the panel; it is kept in the note of the step.
import type { Diagram } from '@baton/core';
import { type PanelSection, ProcessEditor } from '@baton/editor';
import { TextField } from '@baton/look';

const inTheCrm: PanelSection = {
  id: 'crm',
  title: 'In the CRM',
  shows: ({ kind }) => kind === 'userTask',
  render: ({ node, update, readOnly }) => (
    <TextField
      label="Board column"
      isReadOnly={readOnly}
      value={node.note ?? ''}
      onChange={(note) => update({ note: note === '' ? undefined : note })}
    />
  ),
};

const sections = [inTheCrm];

export function WithSections({ first, tell }: { first: Diagram; tell: (drawing: Diagram) => void }) {
  return (
    <div style={{ blockSize: 640 }}>
      <ProcessEditor defaultValue={first} select="sum" sections={sections} onChange={tell} />
    </div>
  );
}
