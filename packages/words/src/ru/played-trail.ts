// Russian: how a case gets to a problem of the drawing, played on it.
import type { PlayedTrailWords } from '../en/played-trail';

export const playedTrail: PlayedTrailWords = {
  title: 'Как дело туда попадает',
  play: 'Показать на схеме',
  stop: 'Остановить',
  back: 'На ход назад',
  on: 'На ход вперёд',
  close: 'Больше не показывать на схеме',
  place: (n, all) => `${n} из ${all}`,
  named: (name) => `«${name}»`,
  begins: (step) => `Дело начинается с шага ${step}.`,
  beginsTo: (step, to) => `Дело начинается с шага ${step} и приходит к ${to}.`,
  done: (step, to) => `Шаг ${step} выполнен; дело идёт дальше: ${to}.`,
  passes: (step, to) => `От шага ${step} дело идёт дальше: ${to}.`,
  takes: (step, path, to) => `На шаге ${step} выбран путь ${path}: дальше ${to}.`,
  parts: (to) => `Теперь одновременно делается: ${to}.`,
  joins: (step, to) => `${step}: пришло всё, чего ждали. Дальше ${to}.`,
  waits: (step, join) => `Шаг ${step} выполнен; его ветвь ждёт здесь: ${join}.`,
  comesTo: (join) => `Эта ветвь приходит сюда и ждёт: ${join}.`,
  meanwhile: (host, step) => `Пока делается ${host}, происходит вот что: ${step}.`,
  over: (step) => `Эта ветвь закончилась на шаге ${step}.`,
  endsAll: (step) => `${step} сразу завершает всё дело.`,
  wrong: {
    waitsForEver: (step, missing) =>
      `Больше ничего не делается. ${step} ждёт вечно: отсюда ничего не приходит: ${missing}.`,
    severalTimes: (step) => `Теперь ${step} нужно сделать несколько раз для одного дела.`,
    everyRound: (step) => `${step} начинается ещё раз; с каждым кругом прибавляется ещё одно.`,
    roundAndRound: 'Отсюда дело только ходит по кругу: ни один путь не ведёт к концу.',
    again: (step) => `${step} начинается снова, хотя ещё выполняется.`,
    twiceOverOnePath: (step) => `К шагу ${step} одна и та же ветвь пришла дважды, а другой ещё нет: одна лишняя.`,
    neverComes: (step) => `Отсюда ни одно дело не идёт к шагу ${step}.`,
    brokenOff: (steps) => `Это ещё делалось и обрывается: ${steps}.`,
  },
  marks: {
    forEver: 'ждёт вечно',
    twice: 'несколько сразу',
    several: (n) => `${n} сразу`,
    never: 'сюда не попасть',
    noEnd: 'без конца',
    brokenOff: 'оборвано',
  },
};
