// HMAC-SHA256 (RFC 2104) in plain arithmetic, so that links are signed the same in every host.
import { sha256Bytes, utf8 } from '../runtime/sha256';

const BLOCK = 64;

/** Hex. Key and text are taken as UTF-8. */
export function hmacSha256(key: string, text: string): string {
  const bytes = utf8(key);
  const short = bytes.length > BLOCK ? [...sha256Bytes(bytes)] : bytes;
  const block = Array.from({ length: BLOCK }, (_, i) => short[i] ?? 0);
  const inner = sha256Bytes([...block.map((byte) => byte ^ 0x36), ...utf8(text)]);
  const outer = sha256Bytes([...block.map((byte) => byte ^ 0x5c), ...inner]);
  return Array.from(outer, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
