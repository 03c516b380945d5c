// Russian: the drawing itself.
import type { CanvasWords } from '../en/canvas';
import { count } from './count';

export const canvas: CanvasWords = {
  part: {
    unfold: 'Развернуть на месте',
    fold: 'Свернуть',
    openSheet: 'Открыть на отдельном листе',
    unfolded: (name) => `«${name}» развёрнут; соседние шаги раздвинулись.`,
    folded: (name) => `«${name}» свёрнут.`,
    within: (part) => `внутри «${part}»`,
    movedInto: (name, part) => `«${name}» теперь внутри «${part}».`,
    movedOut: (name) => `«${name}» теперь на внешнем листе.`,
    intoItself: 'Подпроцесс не может стоять внутри самого себя.',
    empty: 'Перетащите шаги сюда',
  },
  note: {
    name: 'Заметка',
    add: 'Добавить заметку',
    addHere: 'Добавить заметку здесь',
    addTo: 'Добавить заметку к этому шагу',
    text: 'Текст заметки',
    placeholder: 'Что стоит знать другим?',
    hangsOn: 'Относится к',
    onNothing: 'без шага',
    read: (text) => `Заметка: ${text}`,
    readOn: (text, step) => `Заметка к шагу «${step}»: ${text}`,
    added: 'Заметка добавлена.',
    removed: 'Заметка удалена.',
    list: 'Заметки',
  },
  group: {
    name: 'Этап',
    add: 'Обвести этапом',
    title: 'Название этапа',
    unnamed: 'Новый этап',
    remove: 'Убрать рамку',
    read: (name, steps) =>
      `Этап «${name}», ${count(steps, { one: '# шаг', few: '# шага', many: '# шагов', other: '# шага' })}`,
    added: (name) => `Этап «${name}» обведён.`,
    removed: (name) => `Рамка этапа «${name}» убрана; шаги остались.`,
    joined: (step, group) => `«${step}» теперь в этапе «${group}».`,
    left: (step, group) => `«${step}» больше не в этапе «${group}».`,
    moved: (name) => `Этап «${name}» передвинут.`,
  },
  cases: (n) => count(n, { one: 'здесь # дело', few: 'здесь # дела', many: 'здесь # дел', other: 'здесь # дела' }),
  language: {
    label: 'Язык схемы',
    own: 'Как написано',
    missing: (n) =>
      count(n, {
        zero: 'Все тексты есть',
        one: 'не хватает # текста',
        few: 'не хватает # текстов',
        many: 'не хватает # текстов',
        other: 'не хватает # текста',
      }),
    writes: (language) => `Написанное сохранится для языка: ${language}.`,
  },
  direction: {
    across: 'Рисовать слева направо',
    down: 'Рисовать сверху вниз',
    drawnAcross: 'Теперь работа идёт вбок.',
    drawnDown: 'Теперь работа идёт сверху вниз.',
  },
};
