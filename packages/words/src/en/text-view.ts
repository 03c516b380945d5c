// The numbered plain text beside the diagram. Short connecting words around names that people wrote.

export const textView = {
  begins: (how: string) => `Begins ${how}.`,
  byHand: 'by hand',
  byForm: 'by hand or from a form',
  owner: (who: string) => `Owner: ${who}.`,
  within: 'within',
  upTo: 'up to',
  atMost: 'at most',
  afterwards: 'then',
  goOn: 'go on',
  goTo: (step: string) => `go to ${step}`,
  backTo: (step: string) => `back to ${step}`,
  endAs: (result: string) => `end as ${result}`,
  byItself: 'by itself',
  byLink: 'by a link',
  noAnswer: 'No answer',
  whenAllDone: 'When all are done',
  meanwhile: 'Meanwhile',
  otherwise: 'otherwise',
  hintFill: 'next word to fill',
  hintMove: 'move the step',
  hintDiagram: 'to the diagram',
  label: 'The process as numbered text',
};
export type TextViewWords = typeof textView;
