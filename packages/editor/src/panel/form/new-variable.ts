// New case data from what someone typed as its label: a name for formulas, unique among the others. Pure.
import type { Variable, VariableType } from '@baton/core';

export function newVariable(label: string, type: VariableType, taken: readonly { readonly name: string }[]): Variable {
  const name = freshName(nameFrom(label), taken);
  const options = type === 'choice' ? { options: [{ id: 'a', name: 'A' }] } : {};
  return { name, type, label: label.trim(), ...options };
}

/** `Promised date` becomes `promisedDate`; what has no Latin letters becomes `data`. */
export function nameFrom(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const camel = words
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join('')
    .slice(0, 60);
  return /^[A-Za-z_]/.test(camel) ? camel : `data${camel}`;
}

function freshName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map((variable) => variable.name));
  if (!names.has(name)) return name;
  for (let n = 2; ; n++) if (!names.has(`${name}${n}`)) return `${name}${n}`;
}
