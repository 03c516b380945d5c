// What clients of the help desk are told in writing, by the name that the drawing gives each letter.
import { documentTemplate } from '@baton/channels';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

const LETTERS = {
  received: {
    subject: 'We have your ticket',
    text: `We have received “{{ subject }}” as ticket {{ no }}.
{{ first }} {{ solve }}
{{ responsible }} is looking at it.`,
  },
  taken: {
    subject: '{{ responsible }} has your ticket',
    text: `{{ responsible }} has taken your ticket “{{ subject }}” and answers for it until it is solved.
{{ first }} {{ solve }}`,
  },
  priority: {
    subject: 'New times for your ticket',
    text: `We have set the priority of “{{ subject }}” to {{ priority }}. That changes what we promise you.
{{ first }} {{ solve }}`,
  },
  question: {
    subject: 'A question about your ticket',
    text: `To go on with “{{ subject }}” we need to know: {{ question }}
The time we promised stands still until you answer.`,
  },
  nudge: {
    subject: 'We wait for your answer',
    text: `You have not answered our question about “{{ subject }}” yet: {{ question }}
We go on as soon as we know.`,
  },
  'closed-silent': {
    subject: 'We have closed your ticket',
    text: `For five working days we have not heard from you about “{{ subject }}”.
We have closed it. Answer this letter within ten working days, and it is open again.`,
  },
  duplicate: {
    subject: 'Your ticket is joined to another',
    text: `“{{ subject }}” is the same as ticket {{ duplicateOf }}. You will hear from us there.`,
  },
  solution: {
    subject: 'Does it work now?',
    text: `“{{ subject }}” is solved, we believe: {{ solution }}
Tell us whether it works: {{ answer }}
Without a word from you we close it after two working days.`,
  },
  'new-time': {
    subject: 'We are late, and sorry',
    text: `We have not kept the time that we promised for “{{ subject }}”.
Our new promise is {{ newPromise }}. {{ responsible }} answers for it.`,
  },
  closed: {
    subject: 'Ticket closed. How was it?',
    text: `“{{ subject }}” is closed. How did we do, from 1 to 5? Answer this letter with the number.`,
  },
} as const satisfies Record<string, Letter>;

export type LetterName = keyof typeof LETTERS;

export function isLetterName(name: unknown): name is LetterName {
  return typeof name === 'string' && Object.hasOwn(LETTERS, name);
}

const templates = Object.fromEntries(
  Object.entries(LETTERS).map(([name, { subject, text }]) => [
    name,
    {
      subject: documentTemplate(`ticket.${name}.subject`, `[{{ no }}] ${subject}`, { as: 'text' }),
      text: documentTemplate(
        `ticket.${name}`,
        `Good day,\n\n${text}\n\nYour help desk at Halftone Print. Please leave [{{ no }}] in the subject.`,
        { as: 'text' },
      ),
    },
  ]),
);

export const letterTemplate = (name: LetterName) => templates[name] as (typeof templates)[string];
