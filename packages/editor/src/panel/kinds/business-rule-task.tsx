// A rule table: which table decides, and where the answer goes.
import { AdvancedSections } from '../advanced/advanced-sections';
import { RulesSection } from '../rules/rules-section';
import { NoteSection } from '../what/note-section';
import type { PanelKind } from './panel-kind';

export const businessRuleTask: PanelKind<'businessRuleTask'> = {
  icon: 'table',
  Sections: ({ node }) => (
    <>
      <RulesSection node={node} />
      <AdvancedSections node={node} />
      <NoteSection node={node} />
    </>
  ),
};
