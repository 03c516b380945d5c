// The help desk: its diagram, the handlers of its automatic steps and what clients can do.
import type { Diagram, Variables } from '@baton/core';
import { BusinessError, type JobCall, type JobHandler, PermanentError, type TimeTargetAtWork } from '@baton/engine';
import { company } from '../src/company';
import type { ExampleProcess } from '../src/example-process';
import { filled, sendLetter } from '../src/handlers/make-document';
import type { Services } from '../src/services';
import diagram from './diagram.json' with { type: 'json' };
import { isLetterName, letterTemplate } from './letters';

/** What the client register knows, by client number. */
const CLIENTS: Readonly<Record<string, { client: string; clientMail: string; contractLevel: string }>> = {
  mirador: { client: 'Café Mirador', clientMail: 'info@mirador.example', contractLevel: 'gold' },
  alder: { client: 'Alder & Sons', clientMail: 'it@alder.example', contractLevel: 'silver' },
  weir: { client: 'Weir Primary School', clientMail: 'office@weir.example', contractLevel: 'bronze' },
};

const handlers = (services: Services): Record<string, JobHandler> => ({
  'client.recognise': recognise,
  'ticket.letter': (call) => writeLetter(services, call),
  /** How long the solution time stood still, as the time target itself has it. */
  'ticket.close': ({ case: { clocks }, now }) => ({
    pausedMs: clocks.solve?.pausedIn ?? null,
    closedAt: new Date(now).toISOString(),
  }),
});

/** By number, or by the address that the mail came from. */
function recognise({ variables }: JobCall): Variables {
  const found = Object.entries(CLIENTS).find(
    ([id, { clientMail }]) => id === variables.clientId || clientMail === variables.clientMail,
  );
  if (!found) throw new BusinessError('client.unknown');
  const [clientId, known] = found;
  return { clientId, ...known };
}

/** Writes what the drawing asks for; notes what was promised by it and who answers. A client without an address was rung: nothing is sent. */
async function writeLetter(services: Services, call: JobCall): Promise<Variables> {
  const { variables, caseKey, case: state } = call;
  const { letter: name, clientMail, client } = variables;
  if (!isLetterName(name)) throw new PermanentError(`letter.unknown: ${JSON.stringify(name)}`);
  const responsible = state.doers.take ?? null;
  if (typeof clientMail === 'string') {
    const data = {
      ...variables,
      no: caseKey,
      responsible: nameOf(responsible),
      first: promised('The first answer comes', state.clocks.first),
      solve: promised('It is solved', state.clocks.solve),
      newPromise: whenever(Date.parse(String(variables.newPromiseAt))),
      answer: name === 'solution' ? await call.answerLink('confirm') : '',
    };
    const { subject, text } = letterTemplate(name);
    await sendLetter(
      services,
      { to: clientMail, name: String(client), subject: filled(subject, data), text: filled(text, data) },
      call,
    );
  }
  return {
    no: caseKey,
    ...(responsible ? { responsible } : {}),
    ...dateOf('promisedFirstAt', state.clocks.first),
    ...dateOf('promisedSolveAt', state.clocks.solve),
  };
}

function promised(what: string, clock: TimeTargetAtWork | undefined): string {
  return clock?.dueAt ? `${what} by ${whenever(clock.dueAt)}.` : '';
}

function dateOf(variable: string, clock: TimeTargetAtWork | undefined): Variables {
  return clock?.dueAt ? { [variable]: new Date(clock.dueAt).toISOString() } : {};
}

function nameOf(person: string | null): string {
  return company.people.find(({ id }) => id === person)?.name ?? 'The help desk';
}

function whenever(at: number): string {
  if (Number.isNaN(at)) return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
    at,
  );
}

export const helpDesk: ExampleProcess = {
  diagram: diagram as Diagram,
  handlers,
  sample: {
    client: 'Café Mirador',
    clientId: 'mirador',
    channel: 'portal',
    subject: 'The portal refuses our PDF',
    urgency: 'hindered',
  },
  outside: [
    { id: 'answer', label: 'Client answers', step: 'info', message: 'client.answered', variables: {}, ask: ['answer'] },
    {
      id: 'late-answer',
      label: 'Client answers after all',
      step: 'late-answer',
      message: 'client.answered',
      variables: {},
      ask: ['answer'],
    },
    {
      id: 'works',
      label: 'Client writes: it works',
      step: 'confirm',
      message: 'client.confirmed',
      variables: { verdict: 'ok' },
    },
    {
      id: 'rejects',
      label: 'Client writes: it does not work',
      step: 'confirm',
      message: 'client.confirmed',
      variables: { verdict: 'rejected' },
      ask: ['rejection'],
    },
    { id: 'rate', label: 'Client rates', step: 'rating', message: 'client.rated', variables: {}, ask: ['rating'] },
  ],
};
