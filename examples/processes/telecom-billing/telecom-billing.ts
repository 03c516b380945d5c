// Telecom billing: its drawing, the work of its automatic steps, and what the world outside can do. The subscribers are make-believe (subscribers.ts),
// documents, letters and bookings go through the example company's services.
import type { Diagram, Json, Variables } from '@baton/core';
import { BusinessError, PermanentError } from '@baton/engine';
import { namePart } from '../src/archive/archive';
import type { ExampleProcess } from '../src/example-process';
import { makeDocument, sendLetter } from '../src/handlers/make-document';
import diagram from './diagram.json' with { type: 'json' };
import { digestOf } from './digest';
import { clientArea } from './documents';
import paymentsDiagram from './period-payments.json' with { type: 'json' };
import { type Anomaly, type Charge, cents, oddities, rate, type Settled, settle } from './rating';
import { type BatchReport, type Bill, billOf, makeBill, type SentBill, sendBatch } from './sending';
import { ACTIVE, type Subscriber, subscribersIn } from './subscribers';

interface Batch {
  readonly key: string;
  readonly subscribers: readonly string[];
}

const BATCH = 50;

export const telecomBilling: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: (services) => ({
    /** Those that the case was started with, else those of the make-believe billing system. */
    'billing.subscribers': ({ variables }) => {
      const given = subscribersIn(variables.subscribers);
      if (given.length > 0) return undefined;
      if (ACTIVE.length === 0) throw new PermanentError('billing.no-subscribers');
      return { subscribers: json(ACTIVE) };
    },
    'billing.rate': ({ variables }) => ({
      charges: json(rate(subscribersIn(variables.subscribers), listOf<Settled>(variables.settled))),
    }),
    'billing.check': ({ variables }) => ({
      anomalies: json<readonly Anomaly[]>(oddities(listOf(variables.charges), listOf(variables.settled))),
    }),
    'billing.correct': ({ variables }) => {
      const settled = [
        ...listOf<Settled>(variables.settled),
        ...settle(listOf(variables.charges), listOf(variables.resolutions)),
      ];
      return { settled: json(settled), charges: json(rate(subscribersIn(variables.subscribers), settled)) };
    },
    /** Of all subscribers; of those whose letters failed, once there are such. */
    'billing.batches': ({ variables }) => {
      const subscribers = withAddresses(subscribersIn(variables.subscribers), variables.newAddresses);
      const failed = listOf<string>(variables.failed);
      const ids = subscribers.map(({ id }) => id).filter((id) => failed.length === 0 || failed.includes(id));
      const batches: Batch[] = [];
      for (let i = 0; i < ids.length; i += BATCH)
        batches.push({ key: `${variables.period}/${batches.length + 1}`, subscribers: ids.slice(i, i + BATCH) });
      return { batches: json(batches), subscribers: json(subscribers) };
    },
    'billing.documents': async ({ variables }) => {
      for (const bill of billsOf(variables)) await makeBill(services, String(variables.period), bill);
      return undefined;
    },
    'billing.send': async (call) => {
      const { batch, period } = call.variables;
      const report = await sendBatch(
        services,
        (batch as unknown as Batch).key,
        String(period),
        billsOf(call.variables),
        call,
      );
      return { report: json(report) };
    },
    /** What came back, to the addresses that support has found; a bill that has none even now has failed. */
    'billing.resend': async (call) => {
      const { variables } = call;
      const bounced = listOf<string>(variables.bounced);
      const known = withAddresses(subscribersIn(variables.subscribers), variables.newAddresses);
      const bills = billsOf({ ...variables, subscribers: json(known) }).filter(({ subscriber }) =>
        bounced.includes(subscriber),
      );
      const before = variables.report as unknown as BatchReport;
      const again = await sendBatch(services, before.batch, String(variables.period), bills, call);
      const report: BatchReport = {
        ...before,
        failed: [...before.failed.filter((id) => !bounced.includes(id)), ...again.failed],
        bills: [...before.bills.filter(({ subscriber }) => !bounced.includes(subscriber)), ...again.bills],
      };
      return { report: json(report), bounced: [] };
    },
    /** One entry for each document, by its number: booked once, however often this is tried and by whom. */
    'billing.post': async ({ variables }) => {
      const entries: string[] = [];
      let booked = 0;
      for (const { id, name, sum } of allBills(variables)) {
        try {
          const { entry } = await services.accounting.book({ document: id, client: name, sum, currency: 'EUR' }, id);
          entries.push(entry);
          booked += sum;
        } catch (error) {
          if (error instanceof PermanentError)
            throw new BusinessError('accounting.refused', { message: error.message });
          throw error;
        }
      }
      return { entries, booked: cents(booked) };
    },
    'billing.publish': async ({ variables }) => ({
      cabinetPage: await makeDocument(services, clientArea, `cabinet/${namePart(String(variables.period))}.html`, {
        period: variables.period,
        charges: listOf<Charge>(variables.charges).map(({ subscriber, sum }) => ({ subscriber, sum: sum ?? 0 })),
      }),
    }),
    /** Later reports take the place of earlier ones, bill by bill. */
    'billing.count': ({ variables }) => {
      const bills = new Map(listOf<SentBill>(variables.invoices).map((bill) => [bill.id, bill]));
      for (const { bills: reported } of listOf<BatchReport>(variables.reports))
        for (const bill of reported) bills.set(bill.id, bill);
      const invoices = [...bills.values()];
      const failed = invoices.filter(({ status }) => status === 'failed').map(({ subscriber }) => subscriber);
      return {
        invoices: json(invoices),
        failed,
        documentsCount: invoices.length,
        lettersSent: invoices.length - failed.length,
        lettersFailed: failed.length,
        invoiced: cents(invoices.reduce((sum, bill) => sum + bill.sum, 0)),
      };
    },
    'billing.digest': async (call) => {
      const letter = digestOf(diagram as Diagram, call);
      if (letter) await sendLetter(services, letter, call);
      return undefined;
    },
    'billing.void': ({ variables }) => ({ voided: listOf<Charge>(variables.charges).length }),
    'billing.closed': ({ now }) => ({ closedAt: new Date(now).toISOString() }),
  }),
  sample: { period: '2026-04' },
  outside: [
    {
      id: 'bounce',
      label: 'Letters come back',
      step: 'wait-delivery',
      message: 'letters.bounced',
      variables: { bounced: ['S-3'] },
    },
  ],
};

export const periodPayments: ExampleProcess = {
  diagram: paymentsDiagram as Diagram,
  handlers: ({ accounting }) => ({
    'billing.unpaid': async ({ variables }) => {
      const bills = listOf<SentBill>(variables.invoices);
      const unpaid = await accounting.unpaid(bills.map(({ id }) => id));
      return { unpaid: json(bills.filter(({ id }) => unpaid.includes(id))) };
    },
  }),
  sample: { period: '2026-04' },
  outside: [],
};

/** Of the batch that the step runs for. */
function billsOf(variables: Variables): (Bill & Pick<Subscriber, 'channel'>)[] {
  const { subscribers } = variables.batch as unknown as Batch;
  return allBills(variables).filter(({ subscriber }) => subscribers.includes(subscriber));
}

function allBills(variables: Variables): (Bill & Pick<Subscriber, 'channel'>)[] {
  const charges = new Map(listOf<Charge>(variables.charges).map((charge) => [charge.subscriber, charge]));
  return subscribersIn(variables.subscribers).flatMap((subscriber) => {
    const charge = charges.get(subscriber.id);
    return charge ? [{ ...billOf(String(variables.period), subscriber, charge), channel: subscriber.channel }] : [];
  });
}

/** Number and address, with commas or lines between them. */
function withAddresses(subscribers: readonly Subscriber[], text: Json | undefined): Subscriber[] {
  const lines = typeof text === 'string' ? text.split(/[,;\n]/).map((line) => line.trim().split(/\s+/)) : [];
  const found = new Map(lines.flatMap(([id, mail]) => (id && mail ? [[id, mail] as const] : [])));
  return subscribers.map((one) => {
    const mail = found.get(one.id);
    return mail === undefined ? one : { ...one, mail, channel: 'email' as const };
  });
}

function listOf<T>(value: Json | undefined): readonly T[] {
  return (Array.isArray(value) ? value : []) as unknown as readonly T[];
}

/** Case data is JSON: what is read out of it again is trusted as far as these steps wrote it. */
function json<T>(value: T): Json {
  return value as unknown as Json;
}
