// What a subscriber is sent for a month: invoice and act in one document, a VAT invoice for companies, and the letter around them.
import { documentTemplate } from '@baton/channels';

const VAT = 0.19;

export const invoice = documentTemplate(
  'billing.invoice',
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ id }}</title>
<h1>Invoice and act {{ id }}</h1>
<p>{{ name }}</p>
<p>Telephone services in {{ period }}: <b>{{ sum | money: "EUR" }}</b></p>
{% if vat > 0 %}<h2>VAT invoice</h2><p>Of it VAT: {{ vat | money: "EUR" }}</p>{% endif %}
<p>Please pay with the reference {{ id }}.</p>`,
  { as: 'html' },
);

export const letter = documentTemplate(
  'billing.letter',
  `Dear {{ name }},

your bill for {{ period }} is {{ sum | money: "EUR" }}. Please pay with the reference {{ id }}.

Halftone Print, billing`,
  { as: 'text' },
);

export const digest = documentTemplate(
  'billing.digest',
  `What waits of {{ period }}
{% for branch in branches %}
{{ branch.name }}: {{ branch.open }} open, {{ branch.late }} late, {{ branch.atRisk }} at risk
{%- for line in branch.lines %}
- {{ line }}
{%- endfor %}
{% endfor %}`,
  { as: 'text' },
);

export const clientArea = documentTemplate(
  'billing.client-area',
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bills of {{ period }}</title>
<h1>Bills of {{ period }}</h1>
<ul>{% for charge in charges %}<li>{{ charge.subscriber }}: {{ charge.sum | money: "EUR" }}</li>
{% endfor %}</ul>`,
  { as: 'html' },
);

/** In what a company pays; private people are told no VAT. */
export function vatIn(sum: number, segment: string): number {
  return segment === 'b2b' ? Math.round((sum - sum / (1 + VAT)) * 100) / 100 : 0;
}
