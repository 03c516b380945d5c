// Wait for a message: what arrives and by what it is matched, until when, reminders.
import { AdvancedSections } from '../advanced/advanced-sections';
import { TimedSections } from '../deadline/timed-sections';
import { WaitSection } from '../wait/wait-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const receiveTask: PanelKind<'receiveTask'> = {
  icon: 'wait',
  Sections: ({ node }) => (
    <>
      <WaitSection node={node} />
      <TimedSections node={node} />
      <AdvancedSections node={node} />
      <NoteSection node={node} />
    </>
  ),
};
