// A message or letter that goes out: how, for whom, what it carries.
import { AdvancedSections } from '../advanced/advanced-sections';
import { SendSection } from '../automatic/send-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const sendTask: PanelKind<'sendTask'> = {
  icon: 'message',
  Sections: ({ node }) => (
    <>
      <SendSection node={node} />
      <AdvancedSections node={node} />
      <NoteSection node={node} />
    </>
  ),
};
