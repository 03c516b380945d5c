// Documents of a print order and of a refund, and the letters that go with them.
import { documentTemplate } from '@baton/channels';

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title} {{ orderNo }}</title>
<h1>${title} {{ orderNo }}</h1>
<p>Halftone Print for {{ client }}</p>
${body}
</html>
`;

const html = (id: string, title: string, body: string) => documentTemplate(id, page(title, body), { as: 'html' });

export const OFFER = html(
  'order.offer',
  'Offer',
  '<p>{{ quantity }} x {{ product }}, {{ format }}, {{ paper }}: {{ brief }}</p><p>Delivered by {{ promisedDate | day }} for {{ sum | money: "EUR" }}.</p>',
);
export const CONTRACT = html(
  'order.contract',
  'Contract',
  '<p>We print {{ quantity }} x {{ product }} and deliver by {{ promisedDate | day }}. {{ client }} pays {{ sum | money: "EUR" }}, half of it before we begin.</p>',
);
export const PREPAYMENT = html('order.invoice', 'Invoice', '<p>Prepayment: {{ prepayment | money: "EUR" }}</p>');
export const ACT = html(
  'order.act',
  'Act',
  '<p>{{ quantity }} x {{ product }} are made as approved ({{ layoutHash }}).</p>',
);
export const INVOICE = html('order.final-invoice', 'Invoice', '<p>Sum: {{ sum | money: "EUR" }}</p>');

const LETTERS = {
  offer: {
    subject: 'Our offer',
    text: 'We offer {{ quantity }} x {{ product }} for {{ offeredSum | money: "EUR" }}.\nTake it, or tell us what to change: {{ link }}',
  },
  contract: {
    subject: 'Your contract',
    text: 'Here is the contract {{ contractNo }}. Please sign it and send it back; then we can begin.',
  },
  invoice: {
    subject: 'Your invoice',
    text: 'Please pay {{ prepayment | money: "EUR" }} in advance (invoice {{ invoiceNo }}).',
  },
  layout: {
    subject: 'Your layout',
    text: 'Your {{ product }} are laid out: {{ layoutFile }}.\nMay we print it so? {{ link }}',
  },
  'new-date': { subject: 'A new date', text: 'We deliver by {{ promisedDate | day }}. We are sorry to be later.' },
  thanks: {
    subject: 'Thank you',
    text: 'Thank you for your order. How did we do, from 1 to 5? Answer with the number.',
  },
  cancelled: { subject: 'Your order is cancelled', text: 'We have cancelled your order: {{ cancelReason }}.' },
  refund: {
    subject: 'Your money is on its way',
    text: 'We have paid {{ sum | money: "EUR" }} back to you ({{ reason }}).',
  },
} as const;

export type LetterName = keyof typeof LETTERS;

export function isLetterName(name: unknown): name is LetterName {
  return typeof name === 'string' && Object.hasOwn(LETTERS, name);
}

const templates = Object.fromEntries(
  Object.entries(LETTERS).map(([name, { subject, text }]) => [
    name,
    {
      subject: documentTemplate(`order.${name}.subject`, `${subject} ({{ orderNo }})`, { as: 'text' }),
      text: documentTemplate(`order.${name}`, `Good day,\n\n${text}\n\nHalftone Print`, { as: 'text' }),
    },
  ]),
);

export const letterTemplate = (name: LetterName) => templates[name] as (typeof templates)[string];
