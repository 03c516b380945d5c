import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacSha256 } from './hmac';
import { createLinkSigner } from './signed-link';

const NOW = 1_000_000;

describe('hmacSha256', () => {
  it.each([
    ['key', 'The quick brown fox jumps over the lazy dog'],
    ['', ''],
    ['é'.repeat(100), 'ключ ☂'],
  ])('is what the platform makes of %j', (key, text) => {
    expect(hmacSha256(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
  });
});

describe('a signed link', () => {
  const signer = createLinkSigner('secret');
  const token = signer.sign('acknowledge', 'case~1.7.1', NOW + 1) as string;

  it('says what it was signed for, until it ends', () => {
    expect(signer.check(token, 'acknowledge', NOW)).toEqual({ ok: true, subject: 'case~1.7.1' });
    expect(signer.check(token, 'acknowledge', NOW + 1)).toEqual({ ok: false, code: 'link.expired' });
  });

  it('is good for nothing else', () => {
    expect(signer.check(token, 'approve', NOW)).toEqual({ ok: false, code: 'link.invalid' });
    expect(createLinkSigner('other').check(token, 'acknowledge', NOW)).toEqual({ ok: false, code: 'link.invalid' });
  });

  it.each([
    ['another subject', token.replace('case', 'cash')],
    ['a later end', token.replace(/~(\w+)~(\w+)$/, '~zzzzzzz~$2')],
    ['a cut signature', token.slice(0, -1)],
    ['a longer one', `${token}0`],
    ['nothing', ''],
    ['only separators', '~~~'],
    ['far too much', 'a'.repeat(100_000)],
    ['no signature', token.split('~').slice(0, 3).join('~')],
  ])('is refused with %s', (_, forged) => {
    expect(signer.check(forged, 'acknowledge', NOW)).toEqual({ ok: false, code: 'link.invalid' });
  });

  it('is neither made nor taken without a secret', () => {
    const none = createLinkSigner(undefined);
    expect(none.sign('acknowledge', 'x', NOW + 1)).toBeNull();
    expect(none.check(token, 'acknowledge', NOW)).toEqual({ ok: false, code: 'link.invalid' });
  });
});
