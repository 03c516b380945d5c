// What a debtor is sent: a reminder, and the formal letter.
import { documentTemplate } from '@baton/channels';

export const reminder = documentTemplate(
  'receivables.reminder',
  `Dear {{ client }},

{{ reference }} over {{ sum | money: "EUR" }} has not been paid yet. Perhaps our letters crossed; if not, please pay within five working days.

Halftone Print, accounts`,
  { as: 'text' },
);

export const formalLetter = documentTemplate(
  'receivables.formal-letter',
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ reference }}</title>
<h1>{{ reference }}: {{ open | money: "EUR" }} are due</h1>
<p>{{ client }},</p>
<p>of {{ sum | money: "EUR" }} we have received {{ paid | money: "EUR" }}. We ask you to pay {{ open | money: "EUR" }} by {{ until | day }}, without further reminder.</p>
<p>Halftone Print, accounts</p>`,
  { as: 'html' },
);
