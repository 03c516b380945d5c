// The step beside JavaScript's process engines, on the same cases, each in a fresh process (`npm run bench -- --peers`). The harness and
// the engines stand in a folder of their own, with pinned versions: BATON_PEERS, else ../shared/bench/peers beside this repository.
// It is copied and installed into node_modules/.cache once. One JSON line per case; CPU time per case, so a busy machine counts less.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const source = resolve(process.env.BATON_PEERS ?? join(root, '../shared/bench/peers'));
const home = join(root, 'node_modules/.cache/peers');
const PEERS = (
  process.env.PEERS ??
  'bpmn-engine,bpmn-elements,bpmn-server,wfjs,flowcraft,sequential-workflow-machine,ts-edge,workflow-es'
).split(',');
const CASES = (process.env.CASES ?? 'a,b,c,d,e,f300,f1000,f10000,g900,g,h,park').split(',');
const LIMIT_MS = Number(process.env.CASE_LIMIT_MS ?? 90_000);

if (!existsSync(join(source, 'run-case.mjs'))) {
  console.error(`The peers are not here (${source}): set BATON_PEERS to their folder.`);
  process.exit(1);
}
install();

for (const name of CASES) {
  const baton = run('baton', name);
  const spike = run('spike', name);
  const peers = PEERS.map((engine) => run(engine, name));
  report(name, baton, spike, peers);
}

function report(name, baton, spike, peers) {
  if (baton.error || baton.unsupported) throw new Error(`baton ${name}: ${baton.error ?? baton.unsupported}`);
  for (const { engine, error, unsupported } of peers) {
    if (error || unsupported) console.error(`   ${name}: ${engine}: ${error ?? 'has no such case'}`);
  }
  const parked = name === 'park';
  const metric = parked ? 'heap per parked case' : 'cases per second of CPU';
  const value = amountOf(baton, parked);
  const finished = peers.filter((peer) => amountOf(peer, parked) > 0);
  const best = finished.sort((one, other) =>
    parked ? amountOf(one, parked) - amountOf(other, parked) : amountOf(other, parked) - amountOf(one, parked),
  )[0];
  const engine = finished.find((peer) => peer.engine === 'bpmn-engine');
  const ratio = (other) => (other ? significant(ratioOf(value, amountOf(other, parked), parked)) : null);
  console.log(
    JSON.stringify({
      case: `peers ${name}`,
      metric,
      value,
      unit: parked ? 'bytes' : '1/s',
      fastestPeer: best?.engine ?? null,
      ratioToFastestPeer: ratio(best),
      ratioToBpmnEngine: ratio(engine),
      ratioToSpike: ratio(spike),
      ...(baton.state_bytes ? { stateBytes: baton.state_bytes } : {}),
    }),
  );
  console.error(
    `   ${name}: ${Math.round(value).toLocaleString('en-US')} ${parked ? 'bytes' : '/s'}; ${ratio(best) ?? '-'} x ${best?.engine ?? 'no peer finished'}, ` +
      `${ratio(engine) ?? '-'} x bpmn-engine, ${ratio(spike) ?? '-'} x the bare step`,
  );
}

/** Rates: how many times faster; bytes: how many times smaller. */
function ratioOf(ours, theirs, parked) {
  return parked ? theirs / ours : ours / theirs;
}

function amountOf(result, parked) {
  return (parked ? result.heap_bytes_per_instance : result.instances_per_s) ?? 0;
}

function significant(number) {
  return Number(number.toPrecision(3));
}

function run(engine, name) {
  const args = ['--expose-gc', '--max-old-space-size=12000', join(home, 'run-case.mjs'), engine, name];
  const env = { ...process.env, BUDGET_MS: process.env.BUDGET_MS ?? '6000' };
  const { stdout, stderr, error, status } = spawnSync(process.execPath, args, {
    timeout: LIMIT_MS,
    encoding: 'utf8',
    env,
  });
  const line = (stdout ?? '').split('\n').findLast((text) => text.startsWith('{'));
  if (line) return JSON.parse(line);
  const why =
    error?.code === 'ETIMEDOUT' ? `no result in ${LIMIT_MS / 1000} s` : (stderr ?? '').trim().split('\n').at(-1);
  return { engine, case: name, error: why || `ended with ${status}` };
}

function install() {
  mkdirSync(home, { recursive: true });
  const wanted = readFileSync(join(source, 'package.json'), 'utf8');
  const stamp = join(home, 'package.json');
  const stale = !existsSync(join(home, 'node_modules')) || readFileSync(stamp, 'utf8') !== wanted;
  const own =
    ({ length }) =>
    (path) =>
      !path.slice(length).includes('node_modules');
  cpSync(source, home, { recursive: true, filter: own(source) });
  cpSync(join(root, 'bench/peers/baton.mjs'), join(home, 'engines/baton.mjs'));
  if (!stale) return;
  const installed = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (installed.status !== 0) throw new Error('The peers could not be installed.');
}
