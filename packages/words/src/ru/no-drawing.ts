// Russian: in the place of the editor when nothing is drawn under the name that it was opened with.
import type { NoDrawingWords } from '../en/no-drawing';

export const noDrawing: NoDrawingWords = {
  title: (id) => `Схемы «${id}» нет`,
  begin: 'Начать её',
  lookOnly: 'Начать её может тот, кому можно рисовать.',
};
