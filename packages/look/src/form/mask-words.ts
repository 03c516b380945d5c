// How a text must look, by an example and as a sentence.
import '@baton/words/cases';
import type { Mask } from '@baton/core/diagram';
import { useWords } from '../locale/locale-provider';

const EXAMPLES = { phone: '+49 30 901820', mail: 'name@company.com', digits: '0042' } as const;
const LETTERS = 'ABCDEFGHJK';

/** `999-AAA` is like 123-ABC. */
export function exampleOf(mask: Mask): string {
  if (typeof mask === 'string') return EXAMPLES[mask];
  let [digits, letters] = [0, 0];
  return [...mask.pattern]
    .map((place) =>
      place === '9' ? `${++digits % 10}` : place === 'A' || place === '*' ? LETTERS[letters++ % 10] : place,
    )
    .join('');
}

export function useUnlikeWords(): (mask: Mask) => string {
  const { unlike } = useWords().forms;
  return (mask) => (typeof mask === 'string' ? unlike[mask] : unlike.pattern(exampleOf(mask)));
}
