import { describe, expect, it } from 'vitest';
import { fitsMask, formFieldSchema } from './form';

describe('a mask', () => {
  it.each([
    ['phone', '+49 30 901820', true],
    ['phone', 'ask Anna', false],
    ['mail', 'anna@example.org', true],
    ['mail', 'anna@example', false],
    ['digits', '0042', true],
    ['digits', '42a', false],
    ['digits', '', true],
  ] as const)('%s takes %s: %s', (mask, text, fits) => {
    expect(fitsMask(mask, text)).toBe(fits);
  });

  it.each([
    ['999-AAA', '123-ABC', true],
    ['999-AAA', '123-ÄБج', true],
    ['999-AAA', '123-AB', false],
    ['999-AAA', '123-AB1', false],
    ['999-AAA', '123 ABC', false],
    ['**/99', 'a1/07', true],
  ])('the pattern %s takes %s: %s', (pattern, text, fits) => {
    expect(fitsMask({ pattern }, text)).toBe(fits);
  });

  it('is refused where it is neither known nor a pattern', () => {
    expect(formFieldSchema.safeParse({ variable: 'a', mask: 'iban' }).success).toBe(false);
    expect(formFieldSchema.safeParse({ variable: 'a', mask: { pattern: ' ' } }).success).toBe(false);
    expect(formFieldSchema.safeParse({ variable: 'a', section: 'Delivery', mask: 'mail' }).success).toBe(true);
  });
});
