// Lead to sale, with the asking again after 90 days and the evening digest: diagrams, handlers, what the world outside can do.
import type { Diagram } from '@baton/core';
import { type JobCall, type JobHandler, PermanentError } from '@baton/engine';
import { namePart } from '../src/archive/archive';
import { company } from '../src/company';
import type { ExampleProcess } from '../src/example-process';
import { filled, makeDocument, sendLetter } from '../src/handlers/make-document';
import type { Services } from '../src/services';
import diagram from './diagram.json' with { type: 'json' };
import digestDiagram from './digest.json' with { type: 'json' };
import { DIGEST, isLetterName, letterTemplate, OFFER } from './letters';
import { leadRegister } from './register';
import revivalDiagram from './revival.json' with { type: 'json' };

/** Clients whom the CRM knows, with their manager, and a lead that is open already, by phone. */
const KNOWN: Readonly<Record<string, { managerId?: string; duplicateOf?: string }>> = {
  '+49 30 1111': { managerId: 'maria' },
  '+49 30 2222': { duplicateOf: 'LEAD-0001' },
};

const leadHandlers = (services: Services): Record<string, JobHandler> => {
  const register = leadRegister(services.documents);
  const noted = ({ caseKey, variables, case: state }: JobCall) => ({
    key: caseKey,
    contact: String(variables.contact),
    manager: state.doers.accept ?? null,
    nextStepAt: typeof variables.nextStepAt === 'string' ? variables.nextStepAt : null,
  });
  return {
    'lead.dedupe': async (call) => {
      const known = KNOWN[String(call.variables.phone ?? '')] ?? {};
      const duplicateOf = known.duplicateOf ?? (await register.openLeadOf(reachedBy(call)));
      const leadNo = call.caseKey;
      if (duplicateOf !== null && duplicateOf !== leadNo) return { leadNo, duplicateOf };
      await register.note(noted(call), reachedBy(call));
      return { leadNo, ...known };
    },
    'lead.note': async (call) => {
      await register.note(noted(call), reachedBy(call));
      return undefined;
    },
    'lead.closed': async ({ caseKey }) => {
      await register.close(caseKey);
      return undefined;
    },
    'lead.offer': async ({ caseKey, variables }) => ({
      offerFile: await makeDocument(services, OFFER, `offer-${namePart(caseKey)}.html`, {
        ...variables,
        leadNo: caseKey,
      }),
    }),
    'lead.invoice': async ({ caseKey, variables }) => {
      const invoiceNo = `I-${caseKey}`;
      const posting = { document: invoiceNo, client: String(variables.contact), sum: Number(variables.offerSum) };
      await services.accounting.book({ ...posting, currency: 'EUR' }, invoiceNo);
      return { invoiceNo };
    },
    'lead.letter': async (call) => writeLetter(services, call),
  };
};

function reachedBy({ variables }: JobCall): string[] {
  return [variables.phone, variables.mail].filter((address): address is string => typeof address === 'string');
}

async function writeLetter(services: Services, call: JobCall): Promise<undefined> {
  const { letter: name, mail, contact, meetingAt } = call.variables;
  if (!isLetterName(name)) throw new PermanentError(`letter.unknown: ${JSON.stringify(name)}`);
  if (typeof mail !== 'string') return;
  const data = {
    ...call.variables,
    leadNo: call.caseKey,
    link: name === 'offer' ? await call.answerLink('offer-reply') : '',
    manager: personOf(call.case.doers.accept)?.name ?? 'Halftone Print',
    meeting: typeof meetingAt === 'string' ? whenever(Date.parse(meetingAt)) : '',
  };
  const { subject, text } = letterTemplate(name);
  const letter = { to: mail, name: String(contact), subject: filled(subject, data), text: filled(text, data) };
  await sendLetter(services, letter, call);
}

const digestHandlers = (services: Services): Record<string, JobHandler> => ({
  'leads.digest': async (call) => {
    const open = await leadRegister(services.documents).open();
    const leads = open
      .filter(({ nextStepAt }) => nextStepAt === null)
      .map(({ key, contact, manager }) => ({ key, contact, manager: personOf(manager)?.name ?? 'nobody yet' }));
    const head = company.people.find(({ roles }) => roles.includes('head'));
    if (leads.length > 0 && head?.mail) {
      const text = filled(DIGEST, { count: leads.length, leads });
      await sendLetter(services, { to: head.mail, name: head.name, subject: 'Leads without a next step', text }, call);
    }
    return { count: leads.length, leads };
  },
});

function personOf(id: string | null | undefined) {
  return company.people.find((person) => person.id === id);
}

function whenever(at: number): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}

export const leadToSale: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers: leadHandlers,
  sample: {
    contact: 'Hannah Alder',
    phone: '+44 161 555 0142',
    mail: 'hannah@alder.example',
    source: 'form',
    need: '300 menus',
  },
  outside: [
    {
      id: 'interested',
      label: 'They are interested',
      step: 'offer-reply',
      message: 'client.replied',
      variables: { reply: 'interested' },
      ask: ['meetingAt'],
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
      ask: ['theirWords'],
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

/** Waits 90 days, then begins the lead anew. */
export const leadRevival: ExampleProcess = {
  diagram: revivalDiagram as Diagram,
  handlers: () => ({}),
  sample: {},
  outside: [],
};

/** Begins by itself at 18:30. */
export const leadsDigest: ExampleProcess = {
  diagram: digestDiagram as Diagram,
  handlers: digestHandlers,
  sample: {},
  outside: [],
};
