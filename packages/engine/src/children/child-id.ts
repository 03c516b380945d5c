// Which case a call makes: it follows from the calling case, its token and the number of the call, so that however often a call is carried
// out it makes one.
import type { Runtime } from '../ports/runtime';

/** One call: a token of the calling case, and which of its calls. */
export interface ChildCall {
  readonly parent: string;
  readonly token: number;
  readonly epoch: number;
}

export function childIdOf(runtime: Pick<Runtime, 'sha256'>, { parent, token, epoch }: ChildCall): string {
  return runtime.sha256(`child\n${parent}\n${token}\n${epoch}`).slice(0, 32);
}
