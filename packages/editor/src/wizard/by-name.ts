// The order of roles and people in the lists of the wizard: by name, as the language of the screen has it.
interface Named {
  readonly name: string;
}

export function byName(locale: string): (a: Named, b: Named) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(a.name, b.name);
}
