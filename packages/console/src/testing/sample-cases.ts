// The cases of the sample company, told in short; sample-rows.ts makes the server's rows of them.
import type { CaseClock } from '@baton/client';
import { at } from './sample-company';

export interface SampleCase {
  readonly key: string;
  readonly title: string;
  readonly client: string;
  readonly node: string;
  readonly step: string;
  readonly person: string | null;
  readonly candidates?: readonly string[];
  readonly startedAt: number;
  readonly dueAt: number | null;
  readonly sum: number;
  readonly problem?: boolean;
  readonly done?: string;
  /** Its time target stands still. */
  readonly held?: { readonly cause: string; readonly sinceAt: number };
  /** Its task is five times as old as it should be. */
  readonly isSlow?: boolean;
  /** Its due time was set by hand. */
  readonly byHand?: CaseClock['course']['byHand'];
}

export const CALL = 'Call the client: do they take the offer?';
export const sampleCases: readonly SampleCase[] = [
  {
    key: 'PO-1170',
    title: 'Leaflets A4, 40,000',
    client: 'Orchard Pharmacy',
    node: 'print',
    step: 'Print',
    person: 'oleg',
    startedAt: at('2026-11-20', '11:00'),
    dueAt: at('2026-11-24', '15:20'),
    sum: 9150,
  },
  {
    key: 'PO-1139',
    title: 'Lens brochure',
    client: 'Lumen Optics',
    node: 'brief',
    step: 'Agree the fee for a 4th layout round',
    person: 'nora',
    startedAt: at('2026-11-24', '16:20'),
    dueAt: at('2026-11-25', '15:20'),
    sum: 3420,
  },
  {
    key: 'PO-1182',
    title: 'Coffee bags, labels',
    client: 'Ostrov Coffee',
    node: 'brief',
    step: 'Brief and estimate',
    person: 'nora',
    startedAt: at('2026-11-25', '12:00'),
    dueAt: at('2026-11-25', '17:00'),
    sum: 1280,
  },
  {
    key: 'PO-1176',
    title: 'Brochure A5, 5,000',
    client: 'Alder & Finch',
    node: 'call',
    step: CALL,
    person: 'nora',
    startedAt: at('2026-11-25', '17:00'),
    dueAt: at('2026-11-26', '10:00'),
    sum: 2480,
  },
  {
    key: 'PO-1171',
    title: 'Brochures A5, 10,000',
    client: 'Kestrel Logistics',
    node: 'print',
    step: 'Print',
    person: 'oleg',
    startedAt: at('2026-11-24', '10:20'),
    dueAt: at('2026-11-26', '10:20'),
    sum: 4280,
  },
  {
    key: 'PO-1127',
    title: 'Appointment cards',
    client: 'Northwind Dental',
    node: 'brief',
    step: 'Ask for the balance',
    person: 'nora',
    startedAt: at('2026-11-25', '16:00'),
    dueAt: at('2026-11-26', '12:50'),
    sum: 1860,
  },
  {
    key: 'PO-1158',
    title: 'Flyers, round 2',
    client: 'Helios Yoga',
    node: 'brief',
    step: 'Pass remarks on the layout to prepress',
    person: 'nora',
    startedAt: at('2026-11-26', '09:00'),
    dueAt: at('2026-11-26', '16:20'),
    sum: 640,
  },
  {
    key: 'PO-1191',
    title: '5,000 box sleeves',
    client: 'Marigold Bakery',
    node: 'brief',
    step: 'Brief and estimate',
    person: 'nora',
    startedAt: at('2026-11-26', '09:05'),
    dueAt: at('2026-11-30', '13:00'),
    sum: 2050,
  },
  {
    key: 'PO-1187',
    title: 'Menu folders',
    client: 'Bistro Canal',
    node: 'layout',
    step: 'Design the layout',
    person: 'jun',
    startedAt: at('2026-11-25', '15:30'),
    dueAt: at('2026-11-30', '15:30'),
    sum: 1140,
  },
  {
    key: 'PO-1193',
    title: 'Wall calendar 2027',
    client: 'Tern Insurance',
    node: 'fork',
    step: 'Prepayment received',
    person: null,
    startedAt: at('2026-11-23', '15:30'),
    dueAt: null,
    sum: 6900,
  },
  {
    key: 'PO-1201',
    title: 'Menus, 300',
    client: 'Pinecrest Hotel',
    node: 'call',
    step: CALL,
    person: null,
    candidates: ['nora', 'tomas'],
    startedAt: at('2026-11-26', '09:00'),
    dueAt: at('2026-11-26', '11:00'),
    sum: 720,
  },
  {
    key: 'PO-1202',
    title: 'Labels',
    client: 'Mira Textiles',
    node: 'call',
    step: CALL,
    person: null,
    candidates: ['nora', 'tomas'],
    startedAt: at('2026-11-26', '09:10'),
    dueAt: at('2026-11-26', '16:10'),
    sum: 410,
  },
  {
    key: 'PO-1164',
    title: 'Annual report',
    client: 'Meridian Trust',
    node: 'layout',
    step: 'Design the layout',
    person: null,
    startedAt: at('2026-11-25', '09:30'),
    dueAt: null,
    sum: 8700,
    problem: true,
  },
  {
    key: 'PO-1150',
    title: 'Business cards',
    client: 'Kite Studio',
    node: 'done',
    step: '',
    person: null,
    startedAt: at('2026-11-09', '09:30'),
    dueAt: null,
    sum: 210,
    done: 'Delivered',
  },
];
