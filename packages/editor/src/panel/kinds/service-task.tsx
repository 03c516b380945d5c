// Automatic step: handler, data, tries.
import { AdvancedSections } from '../advanced/advanced-sections';
import { AutomaticSection } from '../automatic/automatic-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const serviceTask: PanelKind<'serviceTask'> = {
  icon: 'automatic',
  Sections: ({ node }) => (
    <>
      <AutomaticSection node={node} />
      <AdvancedSections node={node} />
      <NoteSection node={node} />
    </>
  ),
};
