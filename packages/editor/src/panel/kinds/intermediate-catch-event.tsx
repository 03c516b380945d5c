// Wait for a time: how long, or until which date.
import { WaitSection } from '../wait/wait-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const intermediateCatchEvent: PanelKind<'intermediateCatchEvent'> = {
  icon: 'wait',
  Sections: ({ node }) => (
    <>
      <WaitSection node={node} />
      <NoteSection node={node} />
    </>
  ),
};
