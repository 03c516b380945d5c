// Notes and the frames of stages in a drawing that is saved as SVG. Called by the drawing.
import type { Box } from '../layout/box';
import { NOTE, type SceneGroup, type SceneNote } from '../layout/notes';
import { textWidth } from '../layout/text-width';
import { escaped } from './escaped';

const GREY = '#55555e';

export function stageSvg({ group, box, title }: SceneGroup, mirrored: boolean): string {
  const x = mirrored ? title.x + title.width - 6 : title.x + 6;
  return [
    `<rect ${area(box)} rx="16" fill="none" stroke="#8d8a80" stroke-width="1.25" stroke-dasharray="2 4"/>`,
    `<text x="${x}" y="${title.y + 15}" font-size="12" font-weight="600" fill="${GREY}">${escaped(group.name)}</text>`,
  ].join('');
}

export function noteSvg({ note, box, line }: SceneNote, mirrored: boolean): string {
  const x = mirrored ? box.x + box.width - NOTE.pad : box.x + NOTE.pad;
  const rows = linesOf(note.text).map(
    (words, i) =>
      `<text x="${x}" y="${box.y + NOTE.pad + 12 + i * NOTE.line}" font-size="${NOTE.size}" fill="${GREY}">${escaped(words)}</text>`,
  );
  const way = line ? `M${line[0].x} ${line[0].y}L${line[1].x} ${line[1].y}` : '';
  return [
    way && `<path d="${way}" fill="none" stroke="#8d8a80" stroke-width="1.5" stroke-dasharray="1.5 4"/>`,
    `<rect ${area(box)} rx="4" fill="#fbf6e9"/>`,
    ...rows,
  ].join('');
}

/** Broken as the canvas breaks them. */
function linesOf(text: string): string[] {
  const room = NOTE.width - 2 * NOTE.pad;
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1) ?? '';
      const longer = last === '' ? word : `${last} ${word}`;
      if (last !== '' && textWidth(longer, NOTE.size) > room) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

function area({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}
