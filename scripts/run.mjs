// Starts other programs and waits for them. Called by every script here. Node built-ins only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './packages.mjs';

const isWindows = process.platform === 'win32';
const ENDINGS = ['SIGINT', 'SIGTERM'];

/** The environment for children: the project's own commands first on the search path, no update notices, no telemetry. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  NO_UPDATE_NOTIFIER: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

/**
 * Runs a program to its end and answers `{code, output}`; `output` is what it wrote when `quiet`, else it writes through.
 * A program that cannot be started answers code 127, one that was ended by a signal answers 128. One that is not done within
 * `minutes` is ended with all that it started, and answers 124.
 */
export function run(command, args, { cwd = root, quiet = false, env = {}, minutes } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...environment, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      detached: minutes !== undefined && !isWindows,
    });
    let late = false;
    const release = minutes === undefined ? () => {} : watch(child, minutes, () => (late = true));
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      release();
      resolve({ code: 127, output: `${command}: ${error.message}` });
    });
    child.on('close', (code) => {
      release();
      resolve({ code: late ? 124 : (code ?? 128), output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Ends the program and its children after so long, and with this one when it is told to end. Answers what stops watching. */
function watch(child, minutes, onLate) {
  const end = (signal) => {
    try {
      process.kill(isWindows ? child.pid : -child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // it has ended already
    }
  };
  const timer = setTimeout(() => {
    onLate();
    end('SIGKILL');
  }, minutes * 60_000);
  // A group of its own is not told by the terminal.
  const told = (signal) => {
    end(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ENDINGS) process.on(signal, told);
  return () => {
    clearTimeout(timer);
    for (const signal of ENDINGS) process.off(signal, told);
  };
}

/** Runs a script of this folder, or a program of node_modules that is JavaScript, with the Node that runs now. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Works through the jobs with at most `width` at a time; answers their results in the order of the jobs. */
export async function inParallel(jobs, width = 2) {
  const results = new Array(jobs.length);
  const queue = jobs.map((job, index) => ({ job, index }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await next.job();
  };
  await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, worker));
  return results;
}

/** Seconds since `startedAt` for people: `3.2 s`. */
export const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/** Whether a file below the root exists. */
export const has = (...parts) => existsSync(join(root, ...parts));
