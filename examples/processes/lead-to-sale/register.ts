// The make-believe CRM of the lead process: which leads are open, by telephone number and address, and what their next step is. Kept in the archive.
import type { Archive } from '../src/archive/archive';
import { namePart } from '../src/archive/archive';

export interface OpenLead {
  readonly key: string;
  readonly contact: string;
  readonly manager: string | null;
  readonly nextStepAt: string | null;
}

export interface LeadRegister {
  /** Key of an open lead of someone who can be reached by one of these; null: there is none. */
  openLeadOf(reachedBy: readonly string[]): Promise<string | null>;
  note(lead: OpenLead, reachedBy: readonly string[]): Promise<void>;
  close(key: string): Promise<void>;
  open(): Promise<readonly OpenLead[]>;
}

export function leadRegister(archive: Archive): LeadRegister {
  const leadName = (key: string) => `leads/${namePart(key)}.json`;
  const read = async (name: string): Promise<OpenLead | null> => {
    const text = await archive.read(name);
    return text ? (JSON.parse(text) as OpenLead | null) : null;
  };
  return {
    async openLeadOf(reachedBy) {
      for (const address of reachedBy) {
        const key = await archive.read(contactName(address));
        if (key && (await read(leadName(key)))) return key;
      }
      return null;
    },
    async note(lead, reachedBy) {
      await archive.put(leadName(lead.key), JSON.stringify(lead));
      for (const address of reachedBy) await archive.put(contactName(address), lead.key);
    },
    close: async (key) => void (await archive.put(leadName(key), 'null')),
    async open() {
      const leads = await Promise.all((await archive.names('leads/')).map(read));
      return leads.filter((lead) => lead !== null);
    },
  };
}

/** The same for `+49 30 1111` and `+49301111`, for `A@b.example` and `a@b.example`. */
function contactName(address: string): string {
  const plain = address.includes('@') ? address.trim().toLowerCase() : address.replace(/[^\d+]/g, '');
  return `contacts/${[...new TextEncoder().encode(plain)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.txt`;
}
