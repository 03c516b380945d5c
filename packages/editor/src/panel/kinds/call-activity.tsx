// Another process that is called: which one, in which version, what goes there and comes back, until when.
import { RepeatSection } from '../advanced/repeat-section';
import { UndoSection } from '../advanced/undo-section';
import { CallSection } from '../call/call-section';
import { TimedSections } from '../deadline/timed-sections';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const callActivity: PanelKind<'callActivity'> = {
  icon: 'open',
  Sections: ({ node }) => (
    <>
      <CallSection node={node} />
      <TimedSections node={node} />
      <RepeatSection node={node} />
      <UndoSection node={node} />
      <NoteSection node={node} />
    </>
  ),
};
