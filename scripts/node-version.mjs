// Stops with one sentence when Node is too old. Imported first by start.mjs and test.mjs, before anything newer is parsed.
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Baton needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
