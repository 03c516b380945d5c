// The page on which a client sees how it stands: state, who has it, until when. The host application serves it behind its own link.
import { documentTemplate } from '@baton/channels';
import type { CaseRow } from '@baton/engine';
import { company } from '../src/company';

const template = documentTemplate(
  'ticket.page',
  `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{{ key }}</title>
<h1>{{ subject }}</h1>
<dl><dt>Ticket</dt><dd>{{ key }}</dd><dt>State</dt><dd>{{ state }}</dd><dt>Responsible</dt><dd>{{ responsible }}</dd><dt>Promised</dt><dd>{{ promised }}</dd></dl>
</html>
`,
  { as: 'html' },
);

/** HTML; whatever stands in a subject is text. */
export function clientPage(row: CaseRow): string {
  const { variables, key } = row;
  return template.fill({
    key,
    subject: variables.subject,
    state: stateOf(row),
    responsible: company.people.find(({ id }) => id === variables.responsible)?.name ?? 'The help desk',
    promised: promisedOf(row),
  });
}

function stateOf({ status, outcome, places }: CaseRow): string {
  if (status !== 'active') return outcome ?? 'Closed';
  const at = new Set(places.map(({ node }) => node));
  if (at.has('info')) return 'We wait for your answer';
  if (at.has('confirm')) return 'Solved; please confirm';
  if (at.has('late-answer')) return 'Closed; answer to open it again';
  if (at.has('rating')) return 'Closed';
  return 'We are working on it';
}

/** A broken promise shows the new one; a time that stands still is not promised. */
function promisedOf({ variables, places }: CaseRow): string {
  if (places.some(({ node }) => node === 'info')) return 'as soon as you have answered';
  const { newPromiseAt, promisedSolveAt, promisedFirstAt, firstResponseAt } = variables;
  const at = newPromiseAt ?? (firstResponseAt ? promisedSolveAt : promisedFirstAt);
  if (typeof at !== 'string') return 'soon';
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.parse(at));
}
