// Saves and prints what is drawn: the drawing as SVG or picture, the process as a file, the manual on paper. Loaded when first asked for.
import type { Diagram } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { download } from './download';
import { drawingSvg } from './drawing-svg';
import { withFonts } from './embed-fonts';
import { manualHtml } from './manual';

export type FileAct = 'svg' | 'png' | 'json' | 'manual';

export interface SaveOptions {
  readonly diagram: Diagram;
  readonly context: KindContext;
  readonly dir: 'ltr' | 'rtl';
  /** The sub-process whose inside is shown. */
  readonly inside: string | null;
  readonly at: number;
}

/** Rejects where the browser cannot make the picture. */
export async function save(act: FileAct, { diagram, context, dir, inside, at }: SaveOptions): Promise<void> {
  const svg = () => withFonts(drawingSvg(diagram, context, { mirrored: dir === 'rtl', inside }));
  switch (act) {
    case 'svg':
      return download(new Blob([await svg()], { type: 'image/svg+xml' }), `${diagram.id}.svg`);
    case 'png':
      return download(await picture(await svg()), `${diagram.id}.png`);
    case 'json':
      return download(new Blob([JSON.stringify(diagram, null, 2)], { type: 'application/json' }), `${diagram.id}.json`);
    case 'manual':
      return print(manualHtml(diagram, context, { dir, at }));
  }
}

const SHARPNESS = 2;

async function picture(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no picture can be drawn here');
  context.scale(SHARPNESS, SHARPNESS);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the picture is too large');
  return blob;
}

/** In a frame of its own, so that only the page of the manual is printed. */
function print(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0';
  frame.srcdoc = html;
  frame.onload = () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  };
  document.body.append(frame);
}
