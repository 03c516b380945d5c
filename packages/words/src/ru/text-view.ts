// Russian: the numbered plain text beside the diagram.
import type { TextViewWords } from '../en/text-view';

export const textView: TextViewWords = {
  begins: (how) => `Начинается ${how}.`,
  byHand: 'вручную',
  byForm: 'вручную или по форме',
  owner: (who) => `Владелец: ${who}.`,
  within: 'за',
  upTo: 'до',
  atMost: 'не дольше',
  afterwards: 'затем',
  goOn: 'дальше',
  goTo: (step) => `перейти к ${step}`,
  backTo: (step) => `назад к ${step}`,
  endAs: (result) => `конец: ${result}`,
  byItself: 'сам по себе',
  byLink: 'по ссылке',
  noAnswer: 'Нет ответа',
  whenAllDone: 'Когда готовы все',
  meanwhile: 'Тем временем',
  otherwise: 'иначе',
  hintFill: 'следующее слово',
  hintMove: 'переставить шаг',
  hintDiagram: 'к схеме',
  label: 'Процесс нумерованным текстом',
};
