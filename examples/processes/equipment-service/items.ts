// What was brought: the items of a request, as they are scanned, and what each of them costs.
import type { Json } from '@baton/core';
import { PermanentError } from '@baton/engine';

export interface Item {
  readonly kind: 'refill' | 'repair';
  readonly model: string;
  readonly serial: string;
  /** `YYYY-MM-DD`, of a device with a warranty. */
  readonly warrantyUntil?: string;
}

export interface ReceivedItem extends Item {
  readonly underWarranty: boolean;
  /** The day by which the law wants a device under warranty back with the client, `YYYY-MM-DD`. */
  readonly termDate: string;
  /** For the people who work on it. */
  readonly says: string;
}

export interface ReturnedItem {
  readonly serial: string;
  readonly outcome: 'ready' | 'unrepaired';
  readonly cost: number;
}

export interface Line {
  readonly what: string;
  readonly sum: number;
}

/** EUR. */
const REFILL = 15;
const TERM_DAYS = 45;
const DAY = 86_400_000;

/** `refill HP 305 C-1, repair LaserJet 4 P-7 until 2027-01-31`; a PermanentError with the code `service.items-unreadable` where it is not such. */
export function readItems(text: Json | undefined): Item[] {
  const parts = String(text ?? '')
    .split(/[,;\n]/)
    .map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const found = /^(refill|repair)\s+(.+?)\s+(\S+?)(?:\s+until\s+(\d{4}-\d\d-\d\d))?$/.exec(part);
    if (!found) throw new PermanentError(`service.items-unreadable ${JSON.stringify({ part })}`);
    const [, kind, model = '', serial = '', warrantyUntil] = found;
    return { kind: kind as Item['kind'], model, serial, ...(warrantyUntil ? { warrantyUntil } : {}) };
  });
}

export function writeItems(items: Json | undefined): string {
  const of = ({ kind, model, serial, warrantyUntil }: Item) =>
    `${kind} ${model} ${serial}${warrantyUntil ? ` until ${warrantyUntil}` : ''}`;
  return itemsIn(items).map(of).join(', ');
}

/** Every serial number must be there, and no other; a PermanentError with the code `service.serials-differ` where not. */
export function received(items: Json | undefined, scanned: Json | undefined, now: number): ReceivedItem[] {
  const expected = itemsIn(items);
  const found = String(scanned ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const missing = expected.map(({ serial }) => serial).filter((serial) => !found.includes(serial));
  const unknown = found.filter((serial) => !expected.some((item) => item.serial === serial));
  if (missing.length > 0 || unknown.length > 0)
    throw new PermanentError(`service.serials-differ ${JSON.stringify({ missing, unknown })}`);
  const today = dayOf(now);
  return expected.map((item) => ({
    ...item,
    underWarranty: item.warrantyUntil !== undefined && item.warrantyUntil >= today,
    termDate: dayOf(now + TERM_DAYS * DAY),
    says: `${item.model}, ${item.serial}`,
  }));
}

/** A device that was repaired under warranty, or not at all, costs nothing. */
export function linesOf(items: Json | undefined, returned: Json | undefined): Line[] {
  const back = (Array.isArray(returned) ? returned : []) as unknown as readonly ReturnedItem[];
  return (itemsIn(items) as readonly ReceivedItem[]).map(({ kind, underWarranty, says, serial }) => {
    const result = back.find((one) => one.serial === serial);
    const what = `${says}: ${kind === 'refill' ? 'refill' : result?.outcome === 'unrepaired' ? 'not repaired' : 'repair'}`;
    return { what, sum: kind === 'refill' ? REFILL : underWarranty ? 0 : (result?.cost ?? 0) };
  });
}

function itemsIn(value: Json | undefined): readonly Item[] {
  return (Array.isArray(value) ? value : []) as unknown as readonly Item[];
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
