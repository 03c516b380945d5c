// Clients, zones and vendors as the make-believe service company knows them.
import type { Json } from '@baton/core';

export interface Client {
  readonly id: string;
  readonly name: string;
  readonly taxNo: string;
  readonly phone: string;
  readonly mail: string;
  /** Null: the contract has ended. */
  readonly contractNo: string | null;
}

const CLIENTS: readonly Client[] = [
  {
    id: 'mirador',
    name: 'Café Mirador',
    taxNo: 'DE-1001',
    phone: '+49 30 1111',
    mail: 'info@mirador.example',
    contractNo: 'SC-17',
  },
  {
    id: 'lindenhof',
    name: 'Hotel Lindenhof',
    taxNo: 'DE-1002',
    phone: '+49 331 2222',
    mail: 'office@lindenhof.example',
    contractNo: null,
  },
];

/** By tax number, else by phone, however it is written. */
export function knownClient(taxNo: Json | undefined, phone: Json | undefined): Client | undefined {
  const same = (one: string, other: Json | undefined) =>
    typeof other === 'string' && other !== '' && one.replace(/[^\dA-Z]/gi, '') === other.replace(/[^\dA-Z]/gi, '');
  return CLIENTS.find((client) => same(client.taxNo, taxNo)) ?? CLIENTS.find((client) => same(client.phone, phone));
}

/** Branch and zone of the routes, from the postcode in the address. */
export function placeOf(address: string): { readonly branch: string; readonly zone: string } {
  const postcode = /\b\d{5}\b/.exec(address)?.[0] ?? '';
  if (postcode.startsWith('14')) return { branch: 'potsdam', zone: 'potsdam' };
  return { branch: 'berlin', zone: postcode.startsWith('12') ? 'south' : 'north' };
}

/** Where to write about a device of this make. */
export function vendorOf(model: string): string {
  return `service@${
    model
      .split(/\s/)[0]
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') || 'vendor'
  }.example`;
}
