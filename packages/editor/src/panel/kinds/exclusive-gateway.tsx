// Decision: when each path is taken.
import { DecideSection } from '../decide/decide-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const exclusiveGateway: PanelKind<'exclusiveGateway'> = {
  icon: 'decision',
  Sections: ({ node }) => (
    <>
      <DecideSection node={node} />
      <NoteSection node={node} />
    </>
  ),
};
