// Saves a drawing as an SVG or as a picture, with its fonts. Called by the dialog in which that is chosen.
import { download } from '@baton/look';
import { withFonts } from './embed-fonts';

export type PictureKind = 'png' | 'svg';

/** Rejects where the browser cannot make the picture. `name`: of the file, without its ending. */
export async function savePicture(kind: PictureKind, svg: string, name: string): Promise<void> {
  const drawing = await withFonts(svg);
  const blob = kind === 'svg' ? new Blob([drawing], { type: 'image/svg+xml' }) : await picture(drawing);
  download(blob, `${name}.${kind}`);
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
