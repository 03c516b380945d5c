// The print order and the refund that it may call: diagrams, handlers of their automatic steps, sample data.
import type { Diagram, Variables } from '@baton/core';
import { type JobCall, type JobHandler, PermanentError } from '@baton/engine';
import { namePart } from '../src/archive/archive';
import type { ExampleProcess } from '../src/example-process';
import { filled, makeDocument, sendLetter } from '../src/handlers/make-document';
import type { Services } from '../src/services';
import diagram from './diagram.json' with { type: 'json' };
import { ACT, CONTRACT, INVOICE, isLetterName, type LetterName, letterTemplate, OFFER, PREPAYMENT } from './documents';
import { outside } from './outside';
import refundDiagram from './refund.json' with { type: 'json' };

const orderHandlers = (services: Services): Record<string, JobHandler> => {
  const named = (kind: string, { caseKey }: JobCall) => `${kind}/${namePart(caseKey)}.html`;
  const facts = ({ variables, caseKey }: JobCall) => ({ ...variables, orderNo: caseKey });
  const write =
    (name: LetterName, more: (call: JobCall) => Variables | Promise<Variables> = () => ({})): JobHandler =>
    async (call) =>
      writeTo(services, name, call, { ...facts(call), ...(await more(call)) });
  return {
    'order.offer': async (call) => ({
      orderNo: call.caseKey,
      managerId: call.case.owner,
      reply: null,
      offerFile: await makeDocument(services, OFFER, named('offers', call), facts(call)),
    }),
    'order.contract': async (call) => ({
      contractNo: `C-${call.caseKey}`,
      contractFile: await makeDocument(services, CONTRACT, named('contracts', call), facts(call)),
    }),
    /** Made, then booked at the accounting service, under the number of the document: however often it is tried, it is booked once. */
    'order.invoice': async (call) => {
      const invoiceNo = `I-${call.caseKey}`;
      await makeDocument(services, PREPAYMENT, named('invoices', call), facts(call));
      await services.accounting.book(postingOf(invoiceNo, call, Number(call.variables.prepayment)), invoiceNo);
      return { invoiceNo };
    },
    'layout.freeze': ({ variables }) => ({ layoutHash: fingerprint(String(variables.layoutFile ?? '')) }),
    'order.closing': async (call) => ({
      closingDocs: [
        await makeDocument(services, ACT, named('acts', call), facts(call)),
        await makeDocument(services, INVOICE, named('final-invoices', call), facts(call)),
      ],
    }),
    'order.letter': async (call) => {
      const { letter } = call.variables;
      if (!isLetterName(letter)) throw new PermanentError(`letter.unknown: ${JSON.stringify(letter)}`);
      const step = LINKED[letter];
      const more: Variables = step ? { link: await call.answerLink(step) } : {};
      return write(letter, () => more)(call);
    },
    /** Inside of the step that asks, where the link's task is. */
    'order.letter-offer': async (call) => {
      const link = await call.answerLink('client-reply');
      return write('offer', () => ({ link }))(call);
    },
    'order.thanks': write('thanks'),
    'order.cancelled': write('cancelled'),
  };
};

/** Letters with a link, and the task that it answers. */
const LINKED: Readonly<Partial<Record<LetterName, string>>> = { layout: 'client-approves' };

const refundHandlers = (services: Services): Record<string, JobHandler> => ({
  'refund.book': async (call) => {
    const document = `R-${call.variables.reference}`;
    const sum = Number(call.variables.sum);
    return { entry: (await services.accounting.book(postingOf(document, call, -sum), document)).entry };
  },
  'refund.letter': (call) =>
    writeTo(services, 'refund', call, { ...call.variables, orderNo: call.variables.reference ?? '' }),
});

/** A client whose address is not known is told by the client manager. */
async function writeTo(services: Services, name: LetterName, call: JobCall, data: Variables): Promise<undefined> {
  const { clientMail, client } = call.variables;
  if (typeof clientMail !== 'string') return;
  const { subject, text } = letterTemplate(name);
  const letter = { to: clientMail, name: String(client), subject: filled(subject, data), text: filled(text, data) };
  await sendLetter(services, letter, call);
}

function postingOf(document: string, { variables }: JobCall, sum: number) {
  return { document, client: String(variables.client), sum, currency: 'EUR' };
}

export const printOrder: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: orderHandlers,
  sample: {
    client: 'Café Mirador',
    clientMail: 'info@mirador.example',
    product: 'menus',
    quantity: 5000,
    brief: 'A4, folded twice, matt',
  },
  outside,
};

export const refund: ExampleProcess = {
  diagram: refundDiagram as Diagram,
  handlers: refundHandlers,
  sample: { client: 'Café Mirador', sum: 240, reference: 'PO-1001', reason: 'cancelled by the client' },
  outside: [],
};

/** A short stable mark of a file's name (FNV-1a); a real company hashes the file. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
