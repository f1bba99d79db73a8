import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks a second, which Linux tells programs whatever its own are. */
const TICKS = 100;

/** CPU seconds of a process and all that it started, those that ended included. */
export function cpuSeconds(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(stat).filter(Boolean);
  const tree = new Set([pid]);
  for (let grown = true; grown; ) {
    const size = tree.size;
    processes.filter(({ parent }) => tree.has(parent)).forEach(({ pid: child }) => tree.add(child));
    grown = tree.size > size;
  }
  return processes.filter((one) => tree.has(one.pid)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
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
