// Writes docs/codes.md from the lists of codes and the sentences of @baton/words. Called by codes.test.ts, which also holds the page up to date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_CODES } from '@baton/bpmn';
import { INCIDENT_CODES, MIGRATION_CODES, PROBLEM_CODES, REJECTION_CODES, TIME_ERROR_CODES } from '@baton/core';
import { STORE_ERROR_CODES } from '@baton/store-sqlite';
import { choiceReason, importProblem, incident, type Locale, migrationReason, problem, rejection } from '@baton/words';
import { sentence as cliSentence } from '../packages/cli/src/terminal/sentences';
import { COMMON_CODES, contract } from '../packages/server/src/contract/contract';
import { root } from '../scripts/packages.mjs';

type Facts = Readonly<Record<string, unknown>>;
type Say = (locale: Locale, code: string, facts: Facts) => string;

export interface CodeGroup {
  readonly title: string;
  readonly about: string;
  readonly codes: readonly string[];
  /** Null: only in English, for those who operate the server. */
  readonly say: Say;
  readonly english?: true;
}

const rejected: readonly string[] = REJECTION_CODES;
const time: readonly string[] = [
  ...TIME_ERROR_CODES,
  ...unionOf('core/src/time/business-calendar.ts', 'CalendarProblemCode'),
];
const fromServer = Object.values(contract as Record<string, { readonly codes?: readonly string[] }>).flatMap(
  ({ codes = [] }) => codes,
);
const around = [
  ...unionOf('engine/src/reply/reply.ts', 'EngineRefusalCode'),
  ...COMMON_CODES,
  ...fromServer,
  ...unionOf('client/src/call/baton-error.ts', 'ClientErrorCode'),
];

export const CODE_GROUPS: readonly CodeGroup[] = [
  {
    title: 'Problems of a drawing',
    about:
      '`checkDiagram` and `baton check` tell them, the editor shows them at the step. Errors stop publishing, warnings do not.',
    codes: PROBLEM_CODES,
    say: problem,
  },
  {
    title: 'Problems of an imported file',
    about:
      '`importBpmn`, `baton check` and `baton convert` tell them with severity, line, column and the element. Errors say that the process cannot run as it was meant.',
    codes: IMPORT_CODES,
    say: importProblem,
  },
  {
    title: 'Problems of a running case',
    about: 'The case cannot go on by itself at this step. Someone tries again or skips the step.',
    codes: INCIDENT_CODES,
    say: incident,
  },
  {
    title: 'Refusals of the step',
    about: 'A command that `decide` does not accept. Nothing has changed.',
    codes: rejected,
    say: rejection,
  },
  {
    title: 'Refusals of engine, interface and client',
    about:
      'Replies `{ok: false, code, facts}` of the engine, `application/problem+json` of the interface, `BatonError` of the client.',
    codes: [...new Set(around)].filter((code) => !rejected.includes(code)),
    say: rejection,
  },
  {
    title: 'Moving a case to another version',
    about:
      'Reasons of `judgeMigration` and of the preview of the engine, with the step. Those of `warnings` may come of it, and stop nothing.',
    codes: MIGRATION_CODES,
    say: migrationReason,
  },
  {
    title: 'Time and calendars',
    about: 'Thrown as `TimeError`, and issues of a calendar that cannot be saved.',
    codes: [...new Set(time)],
    say: rejection,
  },
  {
    title: 'Reasons of an assignment',
    about: 'Why this person: recorded in the log with each choice.',
    codes: codesOf('core/src/people/choice.ts'),
    say: choiceReason,
  },
  {
    title: 'The embedded store',
    about: 'Thrown as `StoreError`, told by the command line.',
    codes: STORE_ERROR_CODES,
    say: (_, code, facts) => cliSentence(code as (typeof STORE_ERROR_CODES)[number], facts),
    english: true,
  },
];

export function codesPage(): string {
  const groups = CODE_GROUPS.map(({ title, about, codes, say }) => {
    const rows = codes.toSorted().map((code) => `| \`${code}\` | ${cell(say('en', code, NAMED_FACTS))} |`);
    return [`## ${title}`, '', about, '', '| code | sentence |', '| --- | --- |', ...rows, ''].join('\n');
  });
  return [
    '# Codes',
    '',
    '<!-- Written by `npx vitest run --project node docs/codes.test.ts -u`; do not edit. -->',
    '',
    'Errors are data: a stable `code` and facts. Decide by the code; the sentence is for people, in their language (`@baton/words`). Names in',
    'braces are facts, and steps and people come as names.',
    '',
    ...groups,
  ].join('\n');
}

/** Facts that read as their own names: `{step}`; where a number changes the words it is 3. */
const NAMED_FACTS: Facts = new Proxy({}, { get: (_, name) => namedFact(String(name)) });

function namedFact(name: string): unknown {
  return Object.assign(() => {}, { toString: () => `{${name}}`, valueOf: () => 3 });
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The members of an exported union of texts, read from the source since a type leaves no list behind. */
function unionOf(file: string, name: string): string[] {
  const source = readFileSync(join(root, 'packages', file), 'utf8');
  const union = new RegExp(`export type ${name} =([^;]*);`).exec(source)?.[1];
  if (!union) throw new Error(`${file} has no type ${name}`);
  return [...union.matchAll(/\| '([^']+)'/g)].map(([, code = '']) => code);
}

function codesOf(file: string): string[] {
  const source = readFileSync(join(root, 'packages', file), 'utf8');
  return [...source.matchAll(/readonly code: '([^']+)'/g)].map(([, code = '']) => code);
}
