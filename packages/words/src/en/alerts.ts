// Texts of alerts in the recipient's language: subject, body and a short form for SMS and push. Each names the concrete
// action, for whom, until when and where to click. Facts come formatted: `due` is "tomorrow at 11:00", `left` "3 working hours".
import type { AlertFacts, AlertText } from '../alert-facts';
import { count } from './count';

const forClient = (facts: AlertFacts) => (facts.client ? ` for ${facts.client}` : '');
const task = (facts: AlertFacts) => `${facts.action}${forClient(facts)}`;
const openPoints = (facts: AlertFacts) => (facts.open?.length ? ` Still open: ${facts.open.join(', ')}.` : '');
const footer = (facts: AlertFacts) => `${facts.why ? ` ${facts.why}` : ''}\n\n${facts.caseKey}: ${facts.link}`;

export const alerts = {
  assigned: (f: AlertFacts): AlertText => ({
    subject: `You hold the baton: ${task(f)}`,
    body: `${f.person}, “${f.action}”${forClient(f)} is yours now${f.due ? `, due ${f.due}` : ''}.${openPoints(f)}${footer(f)}`,
    short: `Yours now: ${task(f)}${f.due ? `, due ${f.due}` : ''}. ${f.link}`,
  }),
  offered: (f: AlertFacts): AlertText => ({
    subject: `Who takes it? ${task(f)}`,
    body: `${f.person}, “${f.action}”${forClient(f)} is offered to you and others${f.due ? `, due ${f.due}` : ''}. Whoever takes it has it.${footer(f)}`,
    short: `Offered to you: ${task(f)}${f.due ? `, due ${f.due}` : ''}. ${f.link}`,
  }),
  reminder: (f: AlertFacts): AlertText => ({
    subject: `${task(f)} is due ${f.due ?? 'soon'}`,
    body: `${f.person}, ${f.left ?? 'little time'} left for “${f.action}”${forClient(f)}, due ${f.due ?? 'soon'}.${openPoints(f)} If you cannot make it, hand it over in one click.${footer(f)}`,
    short: `${task(f)}: due ${f.due ?? 'soon'}, ${f.left ?? 'little time'} left. ${f.link}`,
  }),
  overdue: (f: AlertFacts): AlertText => ({
    subject: `Late: ${task(f)}, was due ${f.due ?? '…'}`,
    body: `${f.person}, “${f.action}”${forClient(f)} was due ${f.due ?? '…'} and is ${f.late ?? 'now'} late.${openPoints(f)} Finish it, hand it over, or agree a new time.${footer(f)}`,
    short: `Late: ${task(f)}, was due ${f.due ?? '…'}. ${f.link}`,
  }),
  escalation: (f: AlertFacts): AlertText => ({
    subject: `${f.holder ?? 'Nobody'} is late with ${task(f)}`,
    body: `${f.person}, “${f.action}”${forClient(f)} is with ${f.holder ?? 'nobody'}, was due ${f.due ?? '…'} and is ${f.late ?? 'now'} late. Ask, give it to someone else, or move the due time.${footer(f)}`,
    short: `${f.holder ?? 'Nobody'} is ${f.late ? `${f.late} ` : ''}late with ${task(f)}. ${f.link}`,
  }),
  offerReassignment: (f: AlertFacts): AlertText => ({
    subject: `Give ${task(f)} to someone else?`,
    body: `${f.person}, “${f.action}”${forClient(f)} has been with ${f.holder ?? 'nobody'} and is ${f.late ?? 'now'} late. Choose somebody who is free now.${footer(f)}`,
    short: `Give ${task(f)} to someone else? It is ${f.late ? `${f.late} ` : ''}late. ${f.link}`,
  }),
  unassigned: (f: AlertFacts): AlertText => ({
    subject: `Nobody is there for ${task(f)}`,
    body: `${f.person}, nobody could be found for “${f.action}”${forClient(f)}. Choose a person, so that the case goes on.${footer(f)}`,
    short: `Nobody is there for ${task(f)}. ${f.link}`,
  }),
  problem: (f: AlertFacts): AlertText => ({
    subject: `Held up: ${task(f)}`,
    body: `${f.person}, the automatic step “${f.action}”${forClient(f)} failed and the case waits. See what was tried, then retry or skip it.${footer(f)}`,
    short: `Held up: ${task(f)}. ${f.link}`,
  }),
  digest: (person: string, items: readonly string[]): AlertText => ({
    subject: count(items.length, { one: '# alert for you', other: '# alerts for you' }),
    body: `${person}, since the last message:\n\n${items.map((item) => `- ${item}`).join('\n')}`,
    short: count(items.length, { one: '# alert for you', other: '# alerts for you' }),
  }),
};
export type AlertWords = typeof alerts;
