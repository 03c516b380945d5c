// Where a drawing goes that does not go on: to the repository, where all who draw find it, else into this browser.
import type { AsideChoice, ProcessRepository } from '@baton/engine';
import type { KeptDrawing, KeptDrawings } from './kept-drawings';

export interface AsidePlaces {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly kept: KeptDrawings;
}

/** False: it is nowhere. */
export async function setAside(
  { repository, processId, kept }: AsidePlaces,
  what: AsideChoice,
  here: Omit<KeptDrawing, 'id'>,
): Promise<boolean> {
  const answer = await repository.aside?.keep(processId, what).catch(() => null);
  return answer?.ok === true || kept.keep(processId, here);
}
