// Names that a diagram can hold: ids, variables, messages, titles. Everything that takes a name over from BPMN asks here.
import { idSchema, isFeelKeyword, variableNameSchema } from '@baton/core';

export const isId = (text: string): boolean => idSchema.safeParse(text).success;
export const isFeelName = (text: string): boolean => variableNameSchema.safeParse(text).success && !isFeelKeyword(text);

/** The name that stands for one that FEEL cannot read; undefined where it is no name at all, such as an expression. */
export function feelNameFor(text: string): string | undefined {
  if (isFeelName(text)) return text;
  if (!/^[\p{L}_][\p{L}\p{N}\p{M}_.$ -]*$/u.test(text)) return undefined;
  const plain = text
    .normalize('NFKD')
    .replace(/[^\w]+/g, '_')
    .replace(/^(?=[^A-Za-z_])/, '_')
    .slice(0, 90);
  return [plain, `${plain}_`].find(isFeelName);
}

const MESSAGE = /^[\w.:-]{1,100}$/;
export const isMessageName = (text: string): boolean => MESSAGE.test(text);

const NAME_LENGTH = 200;

/** A title as a diagram holds it: one line, not too long; undefined when nothing is left. */
export function titleOf(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line ? line.slice(0, NAME_LENGTH).trim() : undefined;
}

/** The id that stands for one that does not fit, the same in every file: called processes are found by it. */
export function idFor(text: string): string {
  if (isId(text)) return text;
  const plain = text
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '_')
    .replace(/^(?=[^A-Za-z_])/, '_');
  if (plain.length <= 100) return plain || '_';
  // Long ids differ at their ends as often as at their beginnings.
  return `${plain.slice(0, 80)}_${checksum(text)}`;
}

function checksum(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0;
  return sum.toString(36);
}
