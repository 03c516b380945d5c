// How a new process begins: a blank sheet, the wizard, a template, a file from elsewhere.

export const beginning = {
  title: 'How do you want to begin?',
  lead: 'You can change everything later.',
  keep: 'Back to the diagram',
  ways: {
    wizard: 'Describe how the work goes',
    wizardHint: 'Six questions, and there is a first diagram.',
    template: 'Take a template',
    templateHint: 'A ready process to change.',
    import: 'Import a file',
    importHint: 'Drawn in another program, or saved from here.',
    blank: 'Start with a blank sheet',
    blankHint: 'A beginning and an end; you draw the rest.',
  },
  replaces: 'What is drawn now is replaced. Undo brings it back.',
  begun: (name: string) => `“${name}” is drawn.`,
};
export type BeginningWords = typeof beginning;
