// The print order: its diagram, the handlers of its automatic steps (stand-ins for a document service) and what the world outside can do.
import type { Diagram } from '@baton/core';
import type { JobHandler } from '@baton/engine';
import type { ExampleProcess } from '../src/example-process';
import diagram from './diagram.json' with { type: 'json' };

/** References, not files: a real company would call its document service here, with `idempotencyKey`. */
const handlers: Record<string, JobHandler> = {
  'document.offer': ({ caseKey }) => ({ offerFile: `offer-${caseKey}.pdf` }),
  'document.contract': ({ caseKey }) => ({ contractFile: `contract-${caseKey}.pdf`, contractNo: `C-${caseKey}` }),
  'document.invoice': ({ caseKey }) => ({ invoiceNo: `I-${caseKey}` }),
  'layout.freeze': ({ variables }) => ({ layoutHash: fingerprint(String(variables.layoutFile ?? '')) }),
  'message.thanks': () => undefined,
};

export const printOrder: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: () => handlers,
  sample: { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' },
  outside: [
    {
      id: 'accept',
      label: 'Client accepts the offer',
      step: 'client-reply',
      message: 'client.replied',
      variables: { reply: 'accepted' },
    },
    {
      id: 'change',
      label: 'Client wants changes',
      step: 'client-reply',
      message: 'client.replied',
      variables: { reply: 'changes' },
    },
    {
      id: 'reject',
      label: 'Client rejects',
      step: 'client-reply',
      message: 'client.replied',
      variables: { reply: 'rejected' },
      ask: ['lostReason'],
    },
    {
      id: 'sign',
      label: 'Client signs the contract',
      step: 'contract-signed',
      message: 'contract.signed',
      variables: {},
      ask: ['signedAt'],
    },
    {
      id: 'prepay',
      label: 'Prepayment arrives',
      step: 'prepayment-wait',
      message: 'payment.received',
      variables: {},
      ask: ['prepaid'],
    },
    {
      id: 'approve',
      label: 'Client approves the layout',
      step: 'client-approves',
      message: 'layout.reviewed',
      variables: { layoutAnswer: 'approved' },
    },
    {
      id: 'remarks',
      label: 'Client sends remarks',
      step: 'client-approves',
      message: 'layout.reviewed',
      variables: { layoutAnswer: 'remarks' },
      ask: ['layoutRemarks'],
    },
    {
      id: 'pay',
      label: 'Balance arrives',
      step: 'balance',
      message: 'payment.received',
      variables: {},
      ask: ['balancePaid'],
    },
  ],
};

/** A short stable mark of a file's name (FNV-1a); a real company hashes the file. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
