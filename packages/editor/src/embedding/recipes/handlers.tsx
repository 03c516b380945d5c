// What automatic steps can call: schemas of the host become forms, and what does not fit is a problem at the step.
import type { Diagram } from '@baton/core';
import { type HostHandler, ProcessEditor } from '@baton/editor';
import * as z from 'zod';

const handlers: HostHandler[] = [
  {
    name: 'send-letter',
    title: { en: 'Send a letter', ru: 'Отправить письмо', ar: 'أرسل رسالة' },
    icon: 'mail',
    input: z.object({
      to: z.email().meta({ title: 'To' }),
      subject: z.string().min(3).meta({ title: 'Subject' }),
      tone: z.enum(['warm', 'plain']).default('plain').meta({ title: 'Tone' }),
    }),
    output: z.object({ sentAt: z.string() }),
  },
  { name: 'archive' },
];

export function WithHandlers({ first, tell }: { first: Diagram; tell: (drawing: Diagram) => void }) {
  return (
    <div style={{ blockSize: 640 }}>
      <ProcessEditor defaultValue={first} select="book" handlers={handlers} onChange={tell} />
    </div>
  );
}
