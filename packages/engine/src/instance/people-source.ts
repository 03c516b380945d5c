// People as the directory knows them now, with loads: what resolving an assignee or an alert needs. A slow directory holds nothing up.
import type { DirectoryFacts } from '@baton/core';
import type { Directory, LinkedThing } from '../ports/directory';
import type { Runtime } from '../ports/runtime';
import type { LoadBook, LoadReading } from './load-book';

export interface People {
  readonly directory: DirectoryFacts;
  readonly loads: LoadReading;
}

export interface PeopleSource {
  /** `unavailable`: no answer within the time, or a fault (reported): the work goes on without, through the outbox. */
  read(links?: readonly LinkedThing[]): Promise<People | 'unavailable'>;
  /** The directory alone, for checks and names. Rejects where the directory does. */
  directory(): Promise<DirectoryFacts>;
}

export function createPeopleSource(
  directory: Directory,
  loads: LoadBook,
  runtime: Runtime,
  timeoutIn: number,
): PeopleSource {
  let shared: Promise<DirectoryFacts> | null = null;

  function facts(): Promise<DirectoryFacts> {
    shared ??= directory.facts().finally(() => {
      shared = null;
    });
    return shared;
  }

  /** With who is responsible for what the case is about. */
  async function factsFor(links: readonly LinkedThing[]): Promise<DirectoryFacts> {
    if (!directory.responsible || links.length === 0) return facts();
    const [known, responsible] = await Promise.all([facts(), directory.responsible(links)]);
    return { ...known, responsible: new Map([...(known.responsible ?? []), ...responsible]) };
  }

  async function read(links: readonly LinkedThing[] = []): Promise<People | 'unavailable'> {
    let stop = () => {};
    const late = new Promise<'unavailable'>((resolve) => {
      stop = runtime.wakeAt(runtime.now() + timeoutIn, () => resolve('unavailable'));
    });
    try {
      const found = await Promise.race([factsFor(links), late]);
      if (found === 'unavailable') return found;
      return { directory: found, loads: await loads.read() };
    } catch (error) {
      runtime.fault(error, { during: 'directory' });
      return 'unavailable';
    } finally {
      stop();
    }
  }

  return { read, directory: facts };
}
