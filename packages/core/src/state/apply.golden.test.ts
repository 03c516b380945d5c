// Histories as they were once written, replayed for ever. A failure here means that old logs would be read differently: do not change the
// golden file, change the applier back, or give the event a new type. A new type of event wants a new history:
// `UPDATE_GOLDEN=1 npx vitest run --project node apply.golden` writes the ones that are missing, and never touches one that is there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CaseDriver } from '../testing';
import { EVENT_TYPES, replay } from './apply';
import type { LogRecord } from './events';
import { cancelledAndUndone } from './golden/cancelled-and-undone';
import { endedFromInside } from './golden/ended-from-inside';
import { cancelled, endedByOneBranch, everythingOnce, handToHand, heldUpAndMoved } from './golden/everyday';
import { logExported } from './golden/log-exported';
import { movedOn } from './golden/moved-on';
import { movedToSoon } from './golden/moved-to-soon';
import { passedBy } from './golden/passed-by';
import { triedAndUndone } from './golden/tried-and-undone';
import { waitedAndTold } from './golden/waited-and-told';
import type { InstanceState } from './instance-state';

interface Golden {
  readonly records: readonly LogRecord[];
  readonly state: InstanceState;
}

const FOLDER = new URL('./golden/', import.meta.url);

const SCENARIOS: Readonly<Record<string, () => CaseDriver>> = {
  'hand-to-hand': handToHand,
  'everything-once': everythingOnce,
  'ended-by-one-branch': endedByOneBranch,
  cancelled,
  'held-up-and-moved': heldUpAndMoved,
  'tried-and-undone': triedAndUndone,
  'moved-on': movedOn,
  'waited-and-told': waitedAndTold,
  'passed-by': passedBy,
  'ended-from-inside': endedFromInside,
  'cancelled-and-undone': cancelledAndUndone,
  'moved-to-soon': movedToSoon,
  'log-exported': logExported,
};

if (process.env.UPDATE_GOLDEN) {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    const file = new URL(`${name}.json`, FOLDER);
    if (existsSync(file)) continue;
    const { records, state } = scenario();
    writeFileSync(file, `${JSON.stringify({ records, state }, null, 1)}\n`);
  }
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const goldens = files.map((file): [string, Golden] => [file, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))]);

describe('golden histories', () => {
  it.each(goldens)('%s still leads to the state that it led to', (_, { records, state }) => {
    expect(JSON.parse(JSON.stringify(replay(records)))).toEqual(state);
  });

  it('hold every type of event that there is', () => {
    const seen = new Set(goldens.flatMap(([, { records }]) => records.map((record) => record.event.type)));
    expect(EVENT_TYPES.filter((type) => !seen.has(type))).toEqual([]);
  });
});
