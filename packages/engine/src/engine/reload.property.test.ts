// An engine comes to the same whatever it reads again, whenever its store fails, and wherever it is killed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../memory/memory-store';
import { faultyStore, StoreFailed } from '../testing/faulty-store';
import { createTestHost } from '../testing/index';
import { carryOut, diagram, everythingOf, type Insist, operations, people, whatCounts } from '../testing/random-work';

let thanks = 0;
const fates = (maxLength: number) =>
  fc.array(fc.constantFrom('sound' as const, 'sound' as const, 'fail before' as const, 'fail after' as const), {
    maxLength,
    size: 'max',
  });
const open = (options: Partial<Parameters<typeof createTestHost>[0]> = {}) =>
  createTestHost({ people, diagrams: [diagram], handlers: { thank: () => ({ thanked: thanks }) }, ...options });

describe('an engine', () => {
  it('that reads each case from the store before every command does what one with its cases in memory does', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(operations(30), async (operations) => {
        thanks = 7;
        const inMemory = await open();
        const reloading = await open({ cachedCases: 0 });
        const told = await carryOut(inMemory, operations);
        expect(await carryOut(reloading, operations)).toEqual(told);
        expect(await everythingOf(reloading)).toEqual(await everythingOf(inMemory));
        expect(await reloading.engine.verifyLog()).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });

  it('whose store fails before or after writing, at any commit, does what a sound one does', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(operations(25), fates(40), async (operations, plan) => {
        const sound = await open();
        const store = faultyStore(memoryStore());
        const faulty = await open({ store, onFault: () => {} });
        // Never a failure before all that were written together have been tried alone: a command that fails alone is told to its
        // caller, which is another test.
        const cases = operations.filter(({ op }) => op === 'start').length;
        const alone = Array<'sound'>(2 * cases).fill('sound');
        store.plan.push(...plan.flatMap((fate) => (fate === 'sound' ? [fate] : [fate, ...alone])));
        const told = await carryOut(sound, operations);
        expect(await carryOut(faulty, operations)).toEqual(told);
        expect(await everythingOf(faulty)).toEqual(await everythingOf(sound));
      }),
      { numRuns: 40 },
    );
  });

  it('that is killed at any commit and started again, with clients that send again, comes to the same', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(operations(25), fates(60), async (operations, plan) => {
        const sound = await open();
        const store = faultyStore(memoryStore());
        const killed = await open({ store, onFault: () => {} });
        store.plan.push(...plan);
        const insist: Insist = async (work) => {
          for (;;) {
            try {
              return await work();
            } catch (error) {
              if (!(error instanceof StoreFailed)) throw error;
              await killed.restart().catch(() => {});
            }
          }
        };
        await carryOut(sound, operations);
        await carryOut(killed, operations, insist);
        for (const host of [sound, killed]) {
          const to = host.now() + 3_600_000;
          await insist(() => host.advance({ to }));
        }
        expect(await whatCounts(killed)).toEqual(await whatCounts(sound));
        const { fired } = await whatCounts(killed);
        expect(new Set(fired).size).toBe(fired.length);
        expect(await killed.engine.verifyLog()).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });
});
