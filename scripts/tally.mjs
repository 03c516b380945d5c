// Adds up the reports of a whole run and ends with the line `N passed, N failed`. Called by .ci/run; exits with 1 when
// anything failed or nothing ran.
import process from 'node:process';
import { count, levels } from './reports.mjs';

let passed = 0;
let failed = 0;
for (const name of [...levels, 'check']) {
  const counted = count(name);
  passed += counted.passed;
  failed += counted.failed;
  console.log(`${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
