// Lead to sale: its diagram, the look-up of known leads (a stand-in for the CRM's search) and what the world outside can do.
import type { Diagram } from '@baton/core';
import type { JobHandler } from '@baton/engine';
import type { ExampleProcess } from '../src/example-process';
import diagram from './diagram.json' with { type: 'json' };

/** Clients whom the CRM knows, with their manager, and a lead that is open already, by phone. */
const KNOWN: Readonly<Record<string, { managerId?: string; duplicateOf?: string }>> = {
  '+49 30 1111': { managerId: 'maria' },
  '+49 30 2222': { duplicateOf: 'LEAD-0001' },
};

const handlers: Record<string, JobHandler> = {
  'lead.dedupe': ({ variables }) => KNOWN[String(variables.phone ?? '')],
  'document.offer': ({ caseKey }) => ({ offerFile: `offer-${caseKey}.pdf` }),
};

export const leadToSale: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: () => handlers,
  sample: { contact: 'Hannah Alder', phone: '+44 161 555 0142', source: 'form', need: '300 menus' },
  outside: [
    {
      id: 'interested',
      label: 'They are interested',
      step: 'offer-reply',
      message: 'client.replied',
      variables: { reply: 'interested' },
    },
    {
      id: 'new-offer',
      label: 'They want another offer',
      step: 'offer-reply',
      message: 'client.replied',
      variables: { reply: 'new-offer' },
    },
    {
      id: 'no',
      label: 'They decline',
      step: 'offer-reply',
      message: 'client.replied',
      variables: { reply: 'no' },
      ask: ['lostReason'],
    },
    {
      id: 'pay',
      label: 'Payment arrives',
      step: 'payment',
      message: 'payment.received',
      variables: {},
      ask: ['paidSum'],
    },
  ],
};
