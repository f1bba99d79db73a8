import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks a second, which Linux tells programs whatever its own are. */
const TICKS = 100;

/** CPU seconds of a process and all that it started, those that ended included. */
export function cpuSeconds(pid) {
  return tree(pid).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
}

/**
 * CPU microseconds of a process of one thread and all of the kind that it started and that still run, by the scheduler's own
 * clock: exact where the clock ticks are too coarse.
 */
export function cpuMicros(pid) {
  return tree(pid).reduce((sum, one) => sum + Number(readFileSync(`/proc/${one.pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000, 0);
}

/** A process and all that it started and that still run. */
function tree(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(stat).filter(Boolean);
  const pids = new Set([pid]);
  for (let grown = true; grown; ) {
    const size = pids.size;
    processes.filter(({ parent }) => pids.has(parent)).forEach(({ pid: child }) => pids.add(child));
    grown = pids.size > size;
  }
  return processes.filter((one) => pids.has(one.pid));
}

/** proc_pid_stat(5): the name in parentheses may hold anything; after it, fields count from 3. */
function stat(name) {
  let text;
  try {
    text = readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    return null; // ended since it was listed: its parent has its time
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return {
    pid: Number(name),
    parent: Number(fields[1]),
    ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
  };
}
