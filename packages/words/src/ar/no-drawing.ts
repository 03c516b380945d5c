// مكان المحرّر حين لا رسم بهذا الاسم.
import type { Words } from '../words';

export const noDrawing: Words['noDrawing'] = {
  title: (id) => `لا يوجد رسم باسم «${id}»`,
  begin: 'ابدأ به',
  lookOnly: 'يبدؤه من يحق له الرسم.',
};
