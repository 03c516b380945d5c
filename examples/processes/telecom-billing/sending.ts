// Documents of a batch, made and sent: by e-mail, by EDO (a folder from which a provider takes them), on paper (printed by people). What went out
// is kept in the archive, so that a batch which is tried again sends nobody a second letter.
import type { JobCall } from '@baton/engine';
import { namePart } from '../src/archive/archive';
import { filled, makeDocument } from '../src/handlers/make-document';
import type { Services } from '../src/services';
import { invoice, letter, vatIn } from './documents';
import type { Charge } from './rating';
import type { Subscriber } from './subscribers';

export interface Bill {
  readonly id: string;
  readonly subscriber: string;
  readonly name: string;
  readonly sum: number;
  readonly vat: number;
  readonly mail: string;
  readonly manager: string;
}

export interface SentBill extends Bill {
  readonly status: 'sent' | 'paper' | 'failed';
}

export interface BatchReport {
  readonly batch: string;
  readonly sent: number;
  readonly paper: number;
  /** Ids of subscribers. */
  readonly failed: readonly string[];
  readonly bills: readonly SentBill[];
}

type Post = Pick<Services, 'documents' | 'letters'>;
type When = Pick<JobCall, 'now'>;

export function billOf(period: string, { id, segment, mail = '', manager, name }: Subscriber, charge: Charge): Bill {
  const sum = charge.sum ?? 0;
  return { id: `I-${period}-${id}`, subscriber: id, name, sum, vat: vatIn(sum, segment), mail, manager };
}

export async function makeBill({ documents }: Post, period: string, bill: Bill): Promise<string> {
  return makeDocument({ documents }, invoice, fileOf(period, bill), { ...bill, period });
}

/** Throws where the mail server is not there: then the batch is tried again, and goes on where it stopped. */
export async function sendBatch(
  post: Post,
  batch: string,
  period: string,
  bills: readonly (Bill & Pick<Subscriber, 'channel'>)[],
  when: When,
): Promise<BatchReport> {
  const done: SentBill[] = [];
  for (const { channel, ...bill } of bills)
    done.push({ ...bill, status: await send(post, period, bill, channel, when) });
  const of = (status: SentBill['status']) => done.filter((bill) => bill.status === status);
  return {
    batch,
    sent: of('sent').length,
    paper: of('paper').length,
    failed: of('failed').map(({ subscriber }) => subscriber),
    bills: done,
  };
}

async function send(
  post: Post,
  period: string,
  bill: Bill,
  channel: Subscriber['channel'],
  { now }: When,
): Promise<SentBill['status']> {
  if (channel === 'paper') return 'paper';
  const { documents, letters } = post;
  const content = (await documents.read(fileOf(period, bill))) ?? '';
  if (channel === 'edo') {
    await documents.put(`edo/${namePart(bill.id)}.html`, content);
    return 'sent';
  }
  // Another address is another letter.
  const receipt = `sent/${namePart(`${bill.id}-${bill.mail}`)}.txt`;
  if ((await documents.read(receipt)) !== null) return 'sent';
  const sent = await letters.send({
    to: bill.mail,
    name: bill.name,
    subject: `Your bill for ${period}`,
    text: filled(letter, { ...bill, period }),
    attachments: [{ name: `${bill.id}.html`, content, type: 'text/html; charset=utf-8' }],
    idempotencyKey: receipt,
    at: now,
  });
  if (sent.ok) {
    await documents.put(receipt, sent.state);
    return 'sent';
  }
  if (sent.retryable) throw new Error(sent.detail);
  return 'failed';
}

function fileOf(period: string, { id }: Pick<Bill, 'id'>): string {
  return `bills/${namePart(period)}/${namePart(id)}.html`;
}
