// Task for a person: what, who, until when, remind and escalate, form, outcomes.
import { AdvancedSections } from '../advanced/advanced-sections';
import { TimedSections } from '../deadline/timed-sections';
import { FormSection } from '../form/form-section';
import { OutcomesSection } from '../form/outcomes-section';
import { AnswerLinkSection } from '../outside/answer-link-section';
import { WhatSection } from '../what/what-section';
import { WhoSection } from '../who/who-section';
import type { PanelKind } from './panel-kind';

export const userTask: PanelKind<'userTask'> = {
  icon: 'person',
  Sections: ({ node }) => (
    <>
      <WhatSection node={node} />
      <WhoSection node={node} />
      <TimedSections node={node} />
      <FormSection node={node} />
      <OutcomesSection node={node} />
      <AnswerLinkSection node={node} />
      <AdvancedSections node={node} />
    </>
  ),
};
