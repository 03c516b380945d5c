// Equipment service: its drawings, the work of their automatic steps, and what the world outside can do. Clients and vendors are make-believe
// (clients.ts); documents, letters, routes and bookings go through the example company's services.
import type { Diagram, Json } from '@baton/core';
import type { JobCall } from '@baton/engine';
import { namePart } from '../src/archive/archive';
import type { ExampleProcess } from '../src/example-process';
import { filled, makeDocument, sendLetter } from '../src/handlers/make-document';
import type { Services } from '../src/services';
import { knownClient, placeOf, vendorOf } from './clients';
import diagram from './diagram.json' with { type: 'json' };
import { act, actLetter, contract, costLetter, invoice, routeSheet, vendorLetter } from './documents';
import { type Item, linesOf, readItems, received, writeItems } from './items';
import refillDiagram from './refill-reminder.json' with { type: 'json' };
import routesDiagram from './route-sheets.json' with { type: 'json' };

export const equipmentService: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: (services) => ({
    'service.client': ({ variables, caseKey }) => {
      const client = knownClient(variables.taxNo, variables.phone);
      return {
        requestNo: caseKey,
        // The form of the site sends a list, people write a line.
        itemsText: variables.itemsText ?? writeItems(variables.items),
        ...placeOf(String(variables.address)),
        ...(client && {
          client: client.name,
          clientId: client.id,
          clientMail: variables.clientMail ?? client.mail,
          contractNo: client.contractNo,
          contractActive: client.contractNo !== null,
        }),
      };
    },
    'service.contract': async ({ variables, caseKey }) => {
      const contractNo = `SC-${caseKey}`;
      const name = `contracts/${namePart(contractNo)}.html`;
      return {
        contractNo,
        contractFile: await makeDocument(services, contract, name, { ...variables, no: contractNo }),
      };
    },
    /** What cannot be read is found out before anybody drives. */
    'route.pickup': async (call) => {
      const items = readItems(call.variables.itemsText) as unknown as Json;
      const { sheet, until, window } = await planned(services, call, `pickup ${call.variables.pickupTries}`, 'pick up');
      return { items, routeSheetId: sheet, pickupUntil: until, pickupWindow: window };
    },
    'route.return': async (call) => {
      const { sheet, until, window } = await planned(services, call, 'return', 'bring back');
      return { returnSheetId: sheet, returnUntil: until, returnWindow: window };
    },
    'route.return-one': async (call) => {
      const { serial } = itemOf(call);
      return { returnUntil: (await planned(services, call, `return ${serial}`, `bring back ${serial}`)).until };
    },
    'service.compare': ({ variables, now }) => ({
      items: received(variables.items, variables.scanned, now) as unknown as Json,
    }),
    /** Whoever has no address is called when two days are over. */
    'service.ask-cost': async (call) => {
      const { client, clientMail, thing } = call.variables;
      if (!clientMail) return undefined;
      const link = await call.answerLink('client-approves');
      const text = filled(costLetter, { ...call.variables, link });
      await sendLetter(
        services,
        { to: String(clientMail), name: String(client), subject: `May we repair it? ${thing}`, text },
        call,
      );
      return undefined;
    },
    'service.remind-vendor': async (call) => {
      const { model } = itemOf(call);
      const text = filled(vendorLetter, call.variables);
      await sendLetter(services, { to: vendorOf(model), subject: `Warranty: ${call.variables.thing}`, text }, call);
      return undefined;
    },
    'service.act': async ({ variables, caseKey }) => {
      const lines = linesOf(variables.items, variables.returned);
      const sum = Math.round(lines.reduce((all, line) => all + line.sum, 0) * 100) / 100;
      const numbers = { actNo: `A-${caseKey}`, invoiceNo: `I-${caseKey}`, sum };
      const data = { ...variables, ...numbers, lines };
      return {
        ...numbers,
        actFile: await makeDocument(services, act, `acts/${namePart(numbers.actNo)}.html`, data),
        invoiceFile: await makeDocument(services, invoice, `invoices/${namePart(numbers.invoiceNo)}.html`, data),
      };
    },
    /** By the number of the invoice: booked once, however often this is tried and by whom. */
    'service.book': async ({ variables }) => {
      const [document, client, sum] = [String(variables.invoiceNo), String(variables.client), Number(variables.sum)];
      if (sum === 0) return undefined;
      return { ...(await services.accounting.book({ document, client, sum, currency: 'EUR' }, document)) };
    },
    'service.mail-act': async (call) => {
      const { client, clientMail, actFile, invoiceFile, invoiceNo } = call.variables;
      if (!clientMail) return undefined;
      const attachments = [];
      for (const file of [actFile, invoiceFile]) {
        const content = (await services.documents.read(String(file))) ?? '';
        attachments.push({ name: String(file).split('/').at(-1) ?? '', content, type: 'text/html; charset=utf-8' });
      }
      const text = filled(actLetter, call.variables);
      await sendLetter(
        services,
        { to: String(clientMail), name: String(client), subject: `Act and invoice ${invoiceNo}`, text, attachments },
        call,
      );
      return undefined;
    },
  }),
  sample: {
    client: 'Café Mirador',
    taxNo: 'DE-1001',
    phone: '+49 30 1111',
    clientMail: 'info@mirador.example',
    address: 'Torstr. 1, 10119 Berlin',
    kind: 'repair',
    itemsText:
      'refill HP 305 C-1, repair HP LaserJet 4 P-7 until 2024-01-01, repair Canon Plotter X-3 until 2030-01-01',
    scanned: 'C-1, P-7, X-3',
    photo: 'photo.jpg',
    signature: 'signature.png',
  },
  outside: [
    { id: 'parts', label: 'The parts arrive', step: 'wait-parts', message: 'parts.arrived', variables: {} },
    {
      id: 'vendor',
      label: 'The vendor sends it back',
      step: 'vendor-returns',
      message: 'vendor.returned',
      variables: {},
    },
    {
      id: 'pay',
      label: 'The payment arrives',
      step: 'payment',
      message: 'payment.received',
      variables: {},
      ask: ['paidSum'],
    },
  ],
};

export const routeSheetsProcess: ExampleProcess = {
  diagram: routesDiagram as Diagram,
  handlers: (services) => ({
    'route.close': async ({ now }) => {
      const sheets = await services.routeSheets.close(now);
      for (const sheet of sheets)
        await makeDocument(services, routeSheet, `route-sheets/${sheet.id}.html`, { ...sheet });
      return { sheets: sheets.map(({ id }) => id) };
    },
  }),
  sample: { day: '2026-04-27' },
  outside: [],
};

export const refillReminder: ExampleProcess = {
  diagram: refillDiagram as Diagram,
  handlers: () => ({}),
  sample: { client: 'Café Mirador', phone: '+49 30 1111' },
  outside: [],
};

function planned({ routeSheets }: Services, { variables, caseKey, now }: JobCall, which: string, what: string) {
  const stop = {
    ref: `${caseKey} ${which}`,
    client: String(variables.client),
    address: String(variables.address),
    what,
  };
  return routeSheets.plan(String(variables.zone), stop, now);
}

function itemOf({ variables }: JobCall): Item {
  return variables.item as unknown as Item;
}
