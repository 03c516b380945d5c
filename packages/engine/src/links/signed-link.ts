// Links that let whoever holds them do one thing without signing in: signed (HMAC-SHA256), for a single purpose and subject, with an end.
// Made for messages that leave the house; checked by the engine when someone comes back with one.
import { hmacSha256 } from './hmac';

export type LinkCheck =
  | { readonly ok: true; readonly subject: string }
  | { readonly ok: false; readonly code: 'link.invalid' | 'link.expired' };

export interface LinkSigner {
  /** URL-safe text; null: the host has given no secret. `expiresAt`: epoch ms. */
  sign(purpose: string, subject: string, expiresAt: number): string | null;
  /** What was signed for that purpose, if it has not run out. */
  check(token: string, purpose: string, now: number): LinkCheck;
}

const INVALID: LinkCheck = { ok: false, code: 'link.invalid' };
const LONGEST_TOKEN = 2_000;

export function createLinkSigner(secret: string | undefined): LinkSigner {
  const macOf = (text: string) => hmacSha256(secret ?? '', text);
  return {
    sign(purpose, subject, expiresAt) {
      if (!secret) return null;
      const text = [purpose, encodeURIComponent(subject).replaceAll('~', '%7E'), expiresAt.toString(36)].join('~');
      return `${text}~${macOf(text)}`;
    },
    check(token, purpose, now) {
      const [asked, subject, end, mac, ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('~');
      if (!secret || rest.length > 0 || subject === undefined || end === undefined || mac === undefined) return INVALID;
      if (!isSame(mac, macOf([asked, subject, end].join('~'))) || asked !== purpose) return INVALID;
      if (Number.parseInt(end, 36) <= now) return { ok: false, code: 'link.expired' };
      return { ok: true, subject: decodeURIComponent(subject) };
    },
  };
}

/** Takes as long wherever they differ. */
function isSame(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let i = 0; i < b.length; i++) different |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i);
  return different === 0;
}
