// Drawings that were set aside so that nobody's work is lost: for all who draw, or only in this browser.
export const aside = {
  title: 'Set aside',
  of: (who: string) => `Drawing by ${who}`,
  /** Both with day and time. */
  saved: (at: string) => `saved ${at}`,
  by: (who: string, at: string) => `set aside by ${who}, ${at}`,
  most: (n: number) => `All who draw see these. The last ${n} are kept; older ones go.`,
  here: 'Only in this browser',
  failed: 'What was set aside did not load.',
  gone: 'It is not kept any more.',
  mine: 'Your drawing, when someone else saved first',
  theirs: 'Their drawing, when you went on with yours',
  unsaved: 'Drawn here and not saved',
  replaced: 'The draft before another drawing was brought in',
  saveFile: 'Save as a file',
  brought: 'It is the draft again.',
};
