// The offer of the lead process and the letters to those who asked.
import { documentTemplate } from '@baton/channels';

export const OFFER = documentTemplate(
  'lead.offer',
  `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Offer {{ leadNo }}</title>
<h1>Offer {{ leadNo }}</h1>
<p>{{ need }} for {{ contact }}: {{ offerSum | money: "EUR" }}</p>
</html>
`,
  { as: 'html' },
);

const LETTERS = {
  offer: {
    subject: 'Our offer',
    text: 'We offer {{ need }} for {{ offerSum | money: "EUR" }}.\nWhat do you think of it? {{ link }}',
  },
  meeting: {
    subject: 'We meet',
    text: 'We meet on {{ meeting }} about {{ need }}. {{ manager }} looks forward to it.',
  },
  tomorrow: { subject: 'Tomorrow', text: 'A reminder: we meet on {{ meeting }}.' },
  hour: { subject: 'In an hour', text: 'A reminder: we meet on {{ meeting }}.' },
} as const;

export type LetterName = keyof typeof LETTERS;

export function isLetterName(name: unknown): name is LetterName {
  return typeof name === 'string' && Object.hasOwn(LETTERS, name);
}

const templates = Object.fromEntries(
  Object.entries(LETTERS).map(([name, { subject, text }]) => [
    name,
    {
      subject: documentTemplate(`lead.${name}.subject`, `${subject} ({{ leadNo }})`, { as: 'text' }),
      text: documentTemplate(`lead.${name}`, `Good day {{ contact }},\n\n${text}\n\nHalftone Print`, { as: 'text' }),
    },
  ]),
);

export const letterTemplate = (name: LetterName) => templates[name] as (typeof templates)[string];

export const DIGEST = documentTemplate(
  'leads.digest',
  `Leads without a next step: {{ count }}
{% for lead in leads %}
- {{ lead.key }}, {{ lead.contact }} ({{ lead.manager }})
{%- endfor %}`,
  { as: 'text' },
);
