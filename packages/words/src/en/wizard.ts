// The wizard: a first diagram from a few lines about the work.

export const wizard = {
  title: 'Describe how the work goes',
  lead: 'One step a line: what, who, how long. You can change everything later.',
  name: 'What is it called?',
  namePlaceholder: 'Print order',
  steps: 'Steps',
  step: 'What is done',
  who: 'Who does it',
  howLong: 'How long it may take',
  addStep: 'Add a step',
  removeStep: 'Remove this step',
  starts: 'What starts it?',
  startsPlaceholder: 'An order comes in',
  ends: 'How does it end well?',
  endsPlaceholder: 'Order done',
  create: 'Make the diagram',
  orBlank: 'Start with an empty page',
  orSample: 'Start from a sample',
};
export type WizardWords = typeof wizard;
