import { readFileSync } from 'node:fs';

/** What of a process is in memory, now and at most, in MB: proc_pid_status(5). */
export function resident(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) / 1_024);
  return { now: of('VmRSS'), most: of('VmHWM') };
}
