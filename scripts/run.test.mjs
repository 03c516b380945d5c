// Programs that other scripts start: what they answer, and that one which hangs is ended.
import { expect, it } from 'vitest';
import { runNode } from './run.mjs';

it('answers the code of a program and what it wrote', async () => {
  const script = 'console.log("done"); process.exit(3)';
  expect(await runNode(['-e', script], { quiet: true })).toEqual({ code: 3, output: 'done\n' });
});

it('ends a program that hangs', async () => {
  expect(await runNode(['-e', 'for (;;);'], { quiet: true, minutes: 0.01 })).toEqual({ code: 124, output: '' });
});
