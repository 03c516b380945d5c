// The page on which someone outside answers a task: what is asked, a button for each answer, room for a note. Opening it changes nothing, since
// mail programs open links by themselves; a button does, once. No script, no sign-in.
import type { AskedAnswer, Engine } from '@baton/engine';
import { chooseLocale, type Locale, rejection, words } from '@baton/words';
import type { Context } from 'hono';
import { statusOf } from '../problem/status';
import { localeOf } from './locale';
import { escapeHtml, page } from './page';
import { refusedPage } from './refused-page';

/** Bytes of what the form sends. */
export const ANSWER_BODY = 32_768;

export async function showAnswerPage(c: Context, engine: Engine): Promise<Response> {
  const found = await engine.answers.asked(tokenOf(c), localeOf(c.req.raw));
  return found.ok ? c.html(answerPage(found.asked)) : refusedPage(c, found.code, found.facts);
}

export async function answerByPage(c: Context, engine: Engine): Promise<Response> {
  const form = await c.req.parseBody().catch((error: unknown) => {
    // A body that is no form.
    if (error instanceof TypeError) return {};
    throw error;
  });
  const outcome = textOf(form, 'outcome');
  const note = textOf(form, 'note')?.trim();
  const done = await engine.answers.answer(tokenOf(c), { ...(outcome ? { outcome } : {}), ...(note ? { note } : {}) });
  // Shown again, now with the answer; a reload asks nothing twice.
  if (done.ok) return c.redirect(c.req.path, 303);
  const found = await engine.answers.asked(tokenOf(c), localeOf(c.req.raw));
  if (!found.ok || found.asked.status !== 'open')
    return found.ok ? c.redirect(c.req.path, 303) : refusedPage(c, found.code, found.facts);
  return c.html(answerPage(found.asked, { note: note ?? '', code: done.code, facts: done.facts }), statusOf(done.code));
}

interface Refused {
  readonly note: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

function answerPage(asked: AskedAnswer, refused?: Refused): string {
  const locale = chooseLocale(asked.locale);
  // The name of the step speaks to those inside.
  const question = `<p class="asked">${escapeHtml(asked.question ?? asked.step)}</p>`;
  const about = `<p class="small"><bdi>${escapeHtml(asked.caseKey)}</bdi> · <bdi>${escapeHtml(asked.caseTitle)}</bdi></p>`;
  const act = asked.status === 'open' ? formOf(locale, asked, refused) : endOf(locale, asked);
  return page(locale, words(locale).answers.title, `${question}${act}${about}`);
}

function endOf(locale: Locale, { status, answer }: AskedAnswer): string {
  const { answers } = words(locale);
  const said = status === 'closed' ? answers.closed : answer === null ? answers.notedPlain : answers.noted(answer);
  return `<p class="done" role="status">${escapeHtml(said)}</p>`;
}

function formOf(locale: Locale, { outcomes, note }: AskedAnswer, refused: Refused | undefined): string {
  const { answers } = words(locale);
  const wrong = refused ? `<p class="wrong" role="alert">${escapeHtml(sentenceOf(locale, refused, note))}</p>` : '';
  const field =
    note === null
      ? ''
      : `<label>${escapeHtml(note)}<textarea name="note" maxlength="2000">${escapeHtml(refused?.note ?? '')}</textarea></label>`;
  const buttons = outcomes.length
    ? outcomes.map(({ id, name }) => button(name, `name="outcome" value="${escapeHtml(id)}"`)).join('')
    : button(answers.done, '');
  return `${wrong}<form method="post">${field}<div class="answers">${buttons}</div></form><p class="small">${escapeHtml(answers.once)}</p>`;
}

/** A field that the page has is asked for by its name; anything else is told as everywhere. */
function sentenceOf(locale: Locale, { code, facts }: Refused, note: string | null): string {
  return code === 'item.field-missing' && note !== null
    ? words(locale).answers.missing(note)
    : rejection(locale, code, facts);
}

function button(label: string, attributes: string): string {
  return `<button type="submit" ${attributes}>${escapeHtml(label)}</button>`;
}

function textOf(form: Record<string, unknown>, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function tokenOf(c: Context): string {
  return c.req.param('token') ?? '';
}
