import { describe, expect, it } from 'vitest';
import { createKeyedLock } from './keyed-lock';

function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('createKeyedLock', () => {
  it('lets one through after another for a key, and others meanwhile', async () => {
    const lock = createKeyedLock();
    const said: string[] = [];
    const first = door();
    const one = lock('a', async () => {
      await first.opened;
      said.push('a1');
    });
    const two = lock('a', async () => void said.push('a2'));
    await lock('b', async () => void said.push('b'));
    expect(said).toEqual(['b']);
    first.open();
    await Promise.all([one, two]);
    expect(said).toEqual(['b', 'a1', 'a2']);
  });

  it('goes on after one that fails, and hands its error to its own caller only', async () => {
    const lock = createKeyedLock();
    const failing = lock('a', async () => {
      throw new Error('mine');
    });
    const next = lock('a', async () => 'fine');
    await expect(failing).rejects.toThrow('mine');
    expect(await next).toBe('fine');
  });
});
