// Saves the process as a file, and prints its manual. Loaded when first asked for.

import type { Diagram } from '@baton/core';
import { download } from '@baton/look';
import type { KindContext } from '../kinds/editor-kind';
import { type DrawnFrom, drawnStateOf, stateWords } from './drawn-state';
import { withFontsInPage } from './embed-fonts';
import { manualHtml } from './manual';

export type FileAct = 'json' | 'manual';

export interface SaveOptions {
  readonly diagram: Diagram;
  readonly context: KindContext;
  readonly dir: 'ltr' | 'rtl';
  /** Where the drawing comes from; null: the host keeps its versions. */
  readonly from: DrawnFrom | null;
  readonly at: number;
}

export async function save(act: FileAct, { diagram, context, dir, from, at }: SaveOptions): Promise<void> {
  if (act === 'json')
    return download(new Blob([JSON.stringify(diagram, null, 2)], { type: 'application/json' }), `${diagram.id}.json`);
  const state = stateWords(await drawnStateOf(from, diagram), context);
  print(await withFontsInPage(manualHtml(context.diagram, context, { dir, at, state })));
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
