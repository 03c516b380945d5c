// A document out of a template into the archive, and a letter to a client: what handlers of the examples do most.
import { type DocumentTemplate, type Letter, TemplateError } from '@baton/channels';
import { type JobCall, PermanentError } from '@baton/engine';
import type { Services } from '../services';

/** Answers the reference. A template that cannot be filled in is a problem which no further try would cure. */
export async function makeDocument(
  { documents }: Pick<Services, 'documents'>,
  template: DocumentTemplate,
  name: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> {
  return documents.put(name, filled(template, data));
}

/** Throws a PermanentError that begins with the template's code. */
export function filled(template: DocumentTemplate, data: Readonly<Record<string, unknown>>): string {
  try {
    return template.fill(data);
  } catch (error) {
    if (error instanceof TemplateError) throw new PermanentError(error.message, { cause: error });
    throw error;
  }
}

export type LetterOf = Omit<Letter, 'idempotencyKey' | 'at'>;

/** Throws where it did not go out: for another try, or for good. */
export async function sendLetter(
  { letters }: Pick<Services, 'letters'>,
  letter: LetterOf,
  { idempotencyKey, now }: JobCall,
): Promise<void> {
  const sent = await letters.send({ ...letter, idempotencyKey, at: now });
  if (sent.ok) return;
  throw sent.retryable ? new Error(sent.detail) : new PermanentError(sent.detail);
}
