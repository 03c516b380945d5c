// Вместо редактора, когда под этим именем ничего не нарисовано.
import type { Words } from '../words';

export const noDrawing: Words['noDrawing'] = {
  title: (id) => `Схемы «${id}» нет`,
  begin: 'Начать её',
  lookOnly: 'Начать её может тот, кому можно рисовать.',
};
