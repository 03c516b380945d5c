// Russian: arranging large drawings, printing over several pages.
import type { OutputWords } from '../en/output';
import { count } from './count';

export const output: OutputWords = {
  arranging: {
    running: 'Расставляем …',
    runningHere: 'Расставляем … понемногу: этой странице нельзя работать в фоне',
    failed: 'Расставить схему не удалось; она осталась как была.',
  },
  print: {
    title: 'Печать схемы',
    paper: 'Бумага',
    papers: { a4: 'A4', a3: 'A3', letter: 'Letter' },
    turned: 'Положение',
    portrait: 'Книжное',
    landscape: 'Альбомное',
    size: 'Размер',
    sizes: {
      one: 'Всё на одной странице',
      width: 'В ширину одной страницы',
      life: 'Как на экране',
      grid: 'Столько-то страниц',
    },
    across: 'Страниц в ширину',
    down: 'Страниц в высоту',
    marks: 'Нахлёст и метки для обрезки',
    map: 'Маленькая карта страниц',
    preview: 'Просмотр',
    pages: (n) => count(n, { one: '# страница', few: '# страницы', many: '# страниц', other: '# страницы' }),
    page: (n, of) => `Страница ${n} из ${of}`,
    version: (n) => `Версия ${n}`,
    versionOf: (n, day) => `Версия ${n}, ${day}`,
    draft: 'Черновик',
    draftSince: (version) => `Черновик после: ${version}`,
    print: 'Печать',
  },
  picture: {
    title: 'Сохранить схему',
    kind: 'Вид файла',
    kinds: { png: 'Картинка (PNG)', svg: 'Чертёж, который можно увеличить (SVG)' },
    colours: 'Цвета',
    themes: { light: 'Светлые, как для бумаги', dark: 'Тёмные' },
    preview: 'Как будет',
    save: 'Сохранить',
  },
};
