// In the place of the editor where no drawing has the name that it was opened with.
export const noDrawing = {
  title: (id: string) => `There is no drawing “${id}”`,
  begin: 'Begin it',
  lookOnly: 'Somebody who may draw can begin it.',
};
export type NoDrawingWords = typeof noDrawing;
