// Whichever comes first: what is waited for.
import { FirstSection } from '../decide/first-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const eventBasedGateway: PanelKind<'eventBasedGateway'> = {
  icon: 'first-of',
  Sections: ({ node }) => (
    <>
      <FirstSection node={node} />
      <NoteSection node={node} />
    </>
  ),
};
