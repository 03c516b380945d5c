// Arabic: in the place of the editor when nothing is drawn under the name that it was opened with.
import type { NoDrawingWords } from '../en/no-drawing';

export const noDrawing: NoDrawingWords = {
  title: (id) => `لا يوجد رسم باسم «${id}»`,
  begin: 'ابدأ به',
  lookOnly: 'يبدؤه من يحق له الرسم.',
};
