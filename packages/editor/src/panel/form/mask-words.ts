// A mask as an example of what fits it, the same in every language.
import type { Mask } from '@baton/core';

export function maskExample(mask: Mask): string {
  if (mask === 'phone') return '+00 000 000000';
  if (mask === 'mail') return 'name@example.org';
  if (mask === 'digits') return '0000';
  return mask.pattern.replaceAll('9', '0').replaceAll('*', 'X');
}
