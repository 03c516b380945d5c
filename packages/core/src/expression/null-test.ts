// Whether an expression asks if a piece of data is there, rather than to need it. Called by the checks of data and by the forecast.

/** Compared with null, or asked for with `is defined` or `get or else`, anywhere in the expression. */
export function asksWhetherThere(source: string, variable: string): boolean {
  return new RegExp(
    `\\b${variable}\\b\\s*!?=\\s*null\\b|is defined\\(\\s*${variable}\\b|get or else\\(\\s*${variable}\\b`,
  ).test(source);
}
