// What leaves the editor or is worked out beside it: arranging large drawings, printing over several pages.
import { count } from './count';

export const output = {
  arranging: {
    running: 'Arranging …',
    runningHere: 'Arranging … in small steps, as this page may not work in the background',
    failed: 'The drawing could not be arranged; it stays as it was.',
  },
  print: {
    title: 'Print the drawing',
    paper: 'Paper',
    papers: { a4: 'A4', a3: 'A3', letter: 'Letter' },
    turned: 'Direction',
    portrait: 'Upright',
    landscape: 'Sideways',
    size: 'Size',
    sizes: {
      one: 'All on one page',
      width: 'One page wide',
      life: 'As large as on the screen',
      grid: 'So many pages',
    },
    across: 'Pages across',
    down: 'Pages down',
    marks: 'Overlap and marks for cutting',
    map: 'Small map of the pages',
    preview: 'Preview',
    pages: (n: number) => count(n, { one: '# page', other: '# pages' }),
    page: (n: string, of: string) => `Page ${n} of ${of}`,
    version: (n: string) => `Version ${n}`,
    versionOf: (n: string, day: string) => `Version ${n} of ${day}`,
    draft: 'Draft',
    draftSince: (version: string) => `Draft since: ${version}`,
    print: 'Print',
  },
  picture: {
    title: 'Save the drawing',
    kind: 'As',
    kinds: { png: 'Picture (PNG)', svg: 'Drawing that can be enlarged (SVG)' },
    colours: 'Colours',
    themes: { light: 'Light, as for paper', dark: 'Dark' },
    preview: 'Preview',
    save: 'Save',
  },
};

export type OutputWords = typeof output;
