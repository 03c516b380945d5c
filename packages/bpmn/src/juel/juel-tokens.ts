// Cuts the text of an expression into tokens. Called by the parser.
import { JUEL_LIMITS, NotTranslated } from './juel-tree';

export type Token =
  | { readonly kind: 'name' | 'sign' | 'end'; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly text: string; readonly at: number };

const TOKEN =
  /(?<space>\s+|\/\/[^\n]*|#(?!\{)[^\n]*|\/\*[\s\S]*?\*\/)|(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[LlDdFf]?(?![\p{L}_$]))|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>===|!==|==|\+=|-=|\*=|\/=|!=|<=|>=|&&|\|\||\?\.|[-+*/%<>!?:.,;=(){}[\]])/uy;

/** Throws NotTranslated for what no expression has, or too much of it. The last token is the end. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > JUEL_LIMITS.characters) throw new NotTranslated(0, text.slice(0, 40));
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups || tokens.length >= JUEL_LIMITS.tokens) throw new NotTranslated(at, text.slice(at, at + 20));
    const { space, name, number, text: quoted, sign } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number.replace(/[LlDdFf]$/, ''), at });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: unquoted(quoted), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    at += (space ?? name ?? number ?? quoted ?? sign ?? '').length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
}
