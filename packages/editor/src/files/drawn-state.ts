// What it is that is saved or printed: a published version, or a draft and since which version. Called by the menu of files and the print dialog.
import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import type { KindContext } from '../kinds/editor-kind';
import { isSameDrawing } from '../versions/same-drawing';

export type DrawnState =
  | { readonly type: 'version'; readonly version: number; readonly publishedAt: number }
  /** `version` null: nothing was published before. `publishedAt` null: not known. */
  | { readonly type: 'draft'; readonly version: number | null; readonly publishedAt: number | null }
  /** One of the drawings that are compared. */
  | { readonly type: 'named'; readonly name: string }
  /** The host keeps the versions. */
  | { readonly type: 'unknown' };

/** From where the drawing comes that is open. */
export interface DrawnFrom {
  readonly repository: Pick<ProcessRepository, 'version'>;
  readonly processId: string;
  /** Version that the draft comes from; null: never published. */
  readonly basedOn: number | null;
}

/** A draft in which nothing was changed is the version that it comes from. Never rejects: what cannot be asked is not told. */
export async function drawnStateOf(from: DrawnFrom | null, diagram: Diagram): Promise<DrawnState> {
  if (!from) return { type: 'unknown' };
  const { repository, processId, basedOn } = from;
  if (basedOn === null) return { type: 'draft', version: null, publishedAt: null };
  try {
    const known = await repository.version(processId, basedOn);
    if (known) {
      const { publishedAt } = known;
      const type = isSameDrawing(known.diagram, diagram) ? 'version' : 'draft';
      return { type, version: basedOn, publishedAt };
    }
  } catch {
    // Without a connection it says only what is known here.
  }
  return { type: 'draft', version: basedOn, publishedAt: null };
}

/** Such as "Version 3 of 2 Mar 2026"; empty: not known. */
export function stateWords(state: DrawnState, { words, format }: Pick<KindContext, 'words' | 'format'>): string {
  const { print } = words.output;
  if (state.type === 'named') return state.name;
  if (state.type === 'unknown') return '';
  if (state.version === null) return print.draft;
  const number = format.number(state.version);
  const day = state.publishedAt === null ? null : format.date(state.publishedAt);
  const version = day === null ? print.version(number) : print.versionOf(number, day);
  return state.type === 'version' ? version : print.draftSince(version);
}
