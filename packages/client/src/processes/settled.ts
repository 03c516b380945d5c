// From the client's calls, which throw, to what the editor's ports answer: null for what is not there, refusals as values.
import type { RepositoryRefusal } from '@baton/server';
import { BatonError } from '../call/baton-error';

export async function known<T>(reply: Promise<T>): Promise<T | null> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof BatonError && error.code === 'not-found') return null;
    throw error;
  }
}

/** A lost connection or a fault of the server still throws BatonError. */
export async function settled<T extends object>(
  reply: Promise<T>,
): Promise<({ readonly ok: true } & T) | RepositoryRefusal> {
  try {
    return { ok: true, ...(await reply) };
  } catch (error) {
    if (!(error instanceof BatonError) || error.status < 400 || error.status >= 500) throw error;
    const { problems, issues, ...facts } = error.facts as RepositoryRefusal['facts'] &
      Pick<RepositoryRefusal, 'problems' | 'issues'>;
    return {
      ok: false,
      code: error.code,
      facts,
      ...(problems === undefined ? {} : { problems }),
      ...(issues === undefined ? {} : { issues }),
    };
  }
}
