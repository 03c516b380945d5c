// Russian: the wizard.
import type { WizardWords } from '../en/wizard';

export const wizard: WizardWords = {
  title: 'Опишите, как идёт работа',
  lead: 'По строке на шаг: что, кто, сколько времени. Потом всё можно изменить.',
  name: 'Как это называется?',
  namePlaceholder: 'Заказ на печать',
  steps: 'Шаги',
  step: 'Что делается',
  who: 'Кто делает',
  howLong: 'Сколько это может длиться',
  addStep: 'Добавить шаг',
  removeStep: 'Убрать этот шаг',
  starts: 'С чего начинается?',
  startsPlaceholder: 'Пришёл заказ',
  ends: 'Чем кончается, если всё хорошо?',
  endsPlaceholder: 'Заказ выполнен',
  create: 'Сделать схему',
  orBlank: 'Начать с пустого листа',
  orSample: 'Начать с образца',
};
