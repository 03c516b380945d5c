// What clients, drivers and vendors are given in writing.
import { documentTemplate } from '@baton/channels';

const page = (id: string, title: string, body: string) =>
  documentTemplate(
    id,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>\n<h1>${title}</h1>\n${body}`,
    { as: 'html' },
  );

export const contract = page(
  'service.contract',
  'Service contract {{ no }}',
  `<p>Between Halftone and {{ client }}, {{ address }}.</p>
<p>Refills within three working days, repairs within eight, at the prices of the list.</p>
<p>Signed: ______________________</p>`,
);

const LINES = `<table>{% for line in lines %}<tr><td>{{ line.what }}</td><td>{{ line.sum | money: "EUR" }}</td></tr>
{% endfor %}</table>`;

export const act = page(
  'service.act',
  'Act {{ actNo }}',
  `<p>Work done for {{ client }}, {{ requestNo }}:</p>\n${LINES}`,
);

export const invoice = page(
  'service.invoice',
  'Invoice {{ invoiceNo }}',
  `<p>{{ client }}, {{ requestNo }}</p>\n${LINES}\n<p>To pay within ten working days: <b>{{ sum | money: "EUR" }}</b></p>`,
);

export const routeSheet = page(
  'service.route-sheet',
  'Route sheet {{ id }}',
  `<table>{% for stop in stops %}<tr><td>{{ stop.from }}-{{ stop.to }}</td><td>{{ stop.address }}</td><td>{{ stop.client }}</td><td>{{ stop.what }}</td></tr>
{% endfor %}</table>`,
);

const letter = (id: string, text: string) =>
  documentTemplate(id, `${text}\n\nHalftone, equipment service`, { as: 'text' });

export const costLetter = letter(
  'service.ask-cost',
  `Dear {{ client }},

{{ thing }}: {{ diagnosis }}
The repair costs {{ cost | money: "EUR" }}. Please tell us here whether we shall repair it:
{{ link }}`,
);

export const vendorLetter = letter(
  'service.remind-vendor',
  `We sent you {{ thing }} under warranty. The law wants it back with its owner by {{ termDate | day }}. When do we get it back?`,
);

export const actLetter = letter(
  'service.mail-act',
  `Dear {{ client }},

your devices are back with you. Enclosed are act {{ actNo }} and invoice {{ invoiceNo }} over {{ sum | money: "EUR" }}.`,
);
