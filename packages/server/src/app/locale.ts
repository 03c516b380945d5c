// The language of a request, from its Accept-Language header.
import { chooseLocale, type Locale } from '@baton/words';

export function localeOf(request: Request): Locale {
  const wishes = (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [tag = '', ...options] = wish.split(';').map((part) => part.trim());
      const weight = options.find((option) => option.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return chooseLocale(wishes.map(({ tag }) => tag));
}
