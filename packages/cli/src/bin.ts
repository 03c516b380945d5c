#!/usr/bin/env node
// The program `baton`.
import process from 'node:process';
import { runCli } from './run-cli';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  env: process.env,
  cwd: process.cwd(),
});
