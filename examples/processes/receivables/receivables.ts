// Receivables: asks for what is not paid. Called by the processes that wait for a payment, with a reference that is also the key of the payment.
import type { Diagram } from '@baton/core';
import { namePart } from '../src/archive/archive';
import type { ExampleProcess } from '../src/example-process';
import { filled, makeDocument, sendLetter } from '../src/handlers/make-document';
import diagram from './diagram.json' with { type: 'json' };
import { formalLetter, reminder } from './letters';

/** From the formal letter until the debtor must have paid. */
const LAST_DAYS = 10 * 86_400_000;

export const receivables: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: (services) => ({
    /** Whoever has no address is called; a letter that cannot be sent is no reason to ask no further. */
    'receivables.remind': async (call) => {
      const { client, clientMail, reference } = call.variables;
      if (typeof clientMail !== 'string' || clientMail === '') return undefined;
      const text = filled(reminder, call.variables);
      await sendLetter(
        services,
        { to: clientMail, name: String(client), subject: `Reminder: ${reference}`, text },
        call,
      );
      return undefined;
    },
    'receivables.letter': async ({ variables, now }) => {
      const [sum, paid] = [Number(variables.sum), Number(variables.paid ?? 0)];
      const until = now + LAST_DAYS;
      const name = `receivables/${namePart(String(variables.reference))}.html`;
      return {
        formalLetter: await makeDocument(services, formalLetter, name, { ...variables, paid, open: sum - paid, until }),
      };
    },
  }),
  sample: {
    client: 'Café Mirador',
    clientMail: 'info@mirador.example',
    reference: 'I-2026-04-S-3',
    sum: 480,
    managerId: 'karl',
  },
  outside: [
    {
      id: 'pay',
      label: 'Payment arrives',
      step: 'ask',
      message: 'payment.received',
      variables: {},
      ask: ['paidSum'],
    },
  ],
};
