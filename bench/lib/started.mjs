import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Everything that a run started and has to end: processes, the last one first, then the folder of the run. */
const running = [];
export const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
chmodSync(folder, 0o755);
// Also where a command ends before it started anything, as for --help.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Starts a program that lives until the run ends. Apart from the terminal's signals, so that each ends in its turn. */
export function start(program, args, settings, endBy = 'SIGTERM') {
  const child = spawn(program, args, { detached: true, ...settings });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('error', (problem) => fail(new Error(`${program}: ${problem.message}`)));
  running.push({ child, ended, endBy });
  return child;
}

/** Runs a program to its end and gives what it printed. */
export function output(program, args, settings = {}) {
  return new Promise((resolve, reject) => {
    const child = start(program, args, { stdio: ['pipe', 'pipe', 'pipe'], ...settings });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (piece) => (texts.out += piece));
    child.stderr.on('data', (piece) => (texts.err += piece));
    // A program may end without reading; how it ended tells whether that was well.
    child.stdin.on('error', () => {});
    child.stdin.end(settings.input ?? '');
    child.once('close', (code) =>
      code === 0 ? resolve(texts.out) : reject(new Error(`${program} ended with ${code}\n${texts.err || texts.out}`)));
  });
}

/** Runs a program and gives what it prints line by line, however much that is. */
export async function* lines(program, args) {
  const child = start(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  yield* createInterface({ input: child.stdout });
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Ends one that was started with all of its group, and waits until it is gone. */
export async function end(child) {
  const place = running.findIndex((one) => one.child === child);
  if (place < 0) return;
  const [{ ended, endBy }] = running.splice(place, 1);
  if (child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, endBy);
  const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}

let ending;

/** Ends the run, whatever state it is in. */
export function finish(code) {
  ending ??= (async () => {
    while (running.length > 0) await end(running.at(-1).child);
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  })();
  return ending;
}

function fail(problem) {
  if (!ending) console.error(problem);
  finish(1);
}

/** Runs the command, and cleans up after it however it ends. */
export async function run(command) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      console.error(`stopped by ${signal}`);
      finish(130);
    });
  }
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  await command();
  await finish(0);
}
