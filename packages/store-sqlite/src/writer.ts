// The writing half of the store: runs calls on the one connection that writes, gathered into as few transactions as possible.
// Used by the writer's thread (writer.worker.ts).
import type { CommitResult } from '@baton/engine';
import type { Driver } from './driver/driver';
import { type FlatCommit, WIDTH } from './flat-commit';
import { StoreError, toStoreError } from './store-error';
import type { Call, Reply, WriterMethods } from './threads/protocol';
import { writtenBytes } from './threads/written-bytes';
import { always, atomically } from './write/transaction';
import { setAside } from './write/write-asides';
import { writeCommits } from './write/write-commits';
import * as definitions from './write/write-definitions';
import { release } from './write/write-releases';
import * as starts from './write/write-starts';

/** Runs calls in one transaction; their replies are only given once it is committed. */
export type RunGroup = (calls: readonly Call[]) => readonly Reply[];

export function createWriter(driver: Driver, file: string): RunGroup {
  const startBytes = writtenBytes();
  const counts = { transactions: 0, commits: 0, logEntries: 0 };

  const methods: WriterMethods = {
    commit: (commits) => writeCommits(driver, commits),
    startAttempts: (ids, at) => definitions.startAttempts(driver, ids, at),
    updateOutbox: (change) => definitions.updateOutbox(driver, change),
    bufferMessage: (message) => definitions.bufferMessage(driver, message),
    nextNumber: (counter) => definitions.nextNumber(driver, counter),
    saveDraft: (draft, expectedRevision) => definitions.saveDraft(driver, draft, expectedRevision),
    setAside: (row, most) => setAside(driver, row, most),
    publish: (version, starts, row) => definitions.publish(driver, version, starts, row),
    release: (row, starts) => release(driver, row, starts),
    moveSchedule: (row, fromCount) => starts.moveSchedule(driver, row, fromCount),
    bury: (instanceId) => starts.bury(driver, instanceId),
    enqueue(row) {
      if (!starts.isFirst(driver, row)) return false;
      definitions.updateOutbox(driver, { add: [row] });
      return true;
    },
    saveCalendar: (calendar, change) => definitions.saveCalendar(driver, calendar, change),
    recordChange: (change) => definitions.recordChange(driver, change),
    savePeople: (people) => definitions.savePeople(driver, people),
    saveRoles: (roles) => definitions.saveRoles(driver, roles),
    removeRoles: (ids) => definitions.removeRoles(driver, ids),
    saveFeed: (feed) => definitions.saveFeed(driver, feed),
    savePreferences: (person, preferences) => definitions.savePreferences(driver, person, preferences),
    stats: () => {
      const bytes = writtenBytes();
      return { ...counts, bytesWritten: bytes === null || startBytes === null ? null : bytes - startBytes };
    },
  };

  return (calls) => {
    const replies: Reply[] = [];
    try {
      driver.exec('begin immediate');
      for (const call of calls) {
        const reply = runCall(driver, methods, call, file);
        replies.push(reply);
        if (!driver.inTransaction) throw undone(reply);
      }
      driver.exec('commit');
    } catch (error) {
      if (driver.inTransaction) driver.exec('rollback');
      return calls.map(({ id }, index) => replyOfFailed(id, replies[index], error, file));
    }
    counts.transactions += 1;
    for (const [index, call] of calls.entries()) if (call.method === 'commit') countCommits(call, replies[index]);
    return replies;
  };

  function countCommits({ args }: Call, reply: Reply | undefined): void {
    if (!reply || 'error' in reply) return;
    const commits = args[0] as readonly FlatCommit[];
    for (const [index, result] of (reply.result as readonly CommitResult[]).entries()) {
      if (!result.ok) continue;
      counts.commits += 1;
      counts.logEntries += (commits[index]?.log.length ?? 0) / WIDTH.log;
    }
  }
}

function runCall(driver: Driver, methods: WriterMethods, { id, method, args }: Call, file: string): Reply {
  try {
    const run = methods[method as keyof WriterMethods] as (...args: readonly unknown[]) => unknown;
    return { id, result: isAtomic(method, args) ? run(...args) : atomically(driver, () => run(...args), always) };
  } catch (error) {
    const { code, facts } = toStoreError(error, file);
    return { id, error: { code, facts } };
  }
}

/** A single commit undoes itself already. */
function isAtomic(method: string, args: readonly unknown[]): boolean {
  return method === 'commit' && (args[0] as readonly FlatCommit[]).length === 1;
}

/** SQLite has undone the whole transaction by itself: what one call met (disk full, I/O error) all of them have met. */
function undone(reply: Reply): Error {
  if (!('error' in reply)) return new Error('the database undid the transaction');
  return new StoreError(reply.error.code, reply.error.facts);
}

/** Nothing of the group was kept: a call that failed by itself keeps its own error, the others get the group's. */
function replyOfFailed(id: number, reply: Reply | undefined, error: unknown, file: string): Reply {
  if (reply && 'error' in reply) return reply;
  const { code, facts } = toStoreError(error, file);
  return { id, error: { code, facts } };
}
