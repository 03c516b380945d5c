// What the pages behind links say where the link is of no use: why, in the reader's language.
import { rejection } from '@baton/words';
import type { Context } from 'hono';
import { statusOf } from '../problem/status';
import { localeOf } from './locale';
import { page } from './page';

export function refusedPage(c: Context, code: string, facts: Readonly<Record<string, unknown>>): Response {
  const locale = localeOf(c.req.raw);
  const unknown = code === 'link.invalid' || code === 'link.expired';
  return c.html(page(locale, rejection(locale, code, facts), ''), statusOf(unknown ? 'not-found' : code));
}
